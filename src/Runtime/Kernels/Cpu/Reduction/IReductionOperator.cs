using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>An operator that makes one element of many: the body of a kernel, without loops, strides, casts or threads.</summary>
/// <typeparam name="T">The element type that it computes in; float16 and bfloat16 arrive as float.</typeparam>
/// <remarks>
/// <see cref="Identity"/> and <see cref="Combine(T, T)"/> are enough. <see cref="Combine(T, T)"/> must be associative and commutative but
/// for rounding: elements are combined in a tree that depends on shape and strides alone, neither on threads nor on the machine's
/// vectors. Vectors have 256 bits on every machine, for this reason.
/// </remarks>
public interface IReductionOperator<T>
    where T : unmanaged
{
    /// <summary>The result of no elements.</summary>
    static abstract T Identity { get; }

    /// <summary>Whether the vector form is implemented; for bool that is <see cref="CombineBool"/>.</summary>
    static virtual bool HasVectorForm => false;

    /// <summary>What an element counts for; itself, unless overridden.</summary>
    static virtual T Prepare(T x) => x;

    /// <summary>Combines two elements, or two results of such.</summary>
    static abstract T Combine(T x, T y);

    /// <summary>Whether <see cref="Finish"/> is overridden.</summary>
    static virtual bool HasFinish => false;

    /// <summary>The result, from all combined; that itself, unless overridden.</summary>
    static virtual T Finish(T x) => x;

    /// <summary>Whether nothing that is combined with it can change the result any more, so that the rest need not be read.</summary>
    static virtual bool IsFinal(T x) => false;

    /// <summary>The vector form of <see cref="Prepare(T)"/>.</summary>
    static virtual Vector256<T> Prepare(Vector256<T> x) => x;

    /// <summary>The vector form of <see cref="Combine(T, T)"/>.</summary>
    static virtual Vector256<T> Combine(Vector256<T> x, Vector256<T> y) => throw new NotSupportedException();

    /// <summary>The vector form of <see cref="Combine(T, T)"/> for bool, in bytes 0 and 1; bool needs no preparing.</summary>
    static virtual Vector256<byte> CombineBool(Vector256<byte> x, Vector256<byte> y) => throw new NotSupportedException();
}
