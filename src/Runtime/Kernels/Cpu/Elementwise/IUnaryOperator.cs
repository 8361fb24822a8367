using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>An elementwise operator of one operand: the body of a kernel, without loops, strides, casts or threads.</summary>
/// <typeparam name="T">The element type that it computes in: bool, an integer, float, double, Complex64 or Complex.</typeparam>
/// <typeparam name="TResult">The element type of the result.</typeparam>
/// <remarks>
/// <see cref="Invoke(T)"/> alone is enough. It fixes the meaning; the vector and the span form are faster ways to the same numbers.
/// float16 and bfloat16 arrive as float.
/// </remarks>
public interface IUnaryOperator<T, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    /// <summary>
    /// Whether the vector form is implemented: <see cref="Invoke(Vector{T})"/>, and for bool operands
    /// <see cref="InvokeBool(Vector{byte})"/>. <typeparamref name="TResult"/> is <typeparamref name="T"/> or bool.
    /// </summary>
    static virtual bool HasVectorForm => false;

    /// <summary>Whether <see cref="Invoke(ReadOnlySpan{T}, Span{TResult})"/> is implemented.</summary>
    static virtual bool HasSpanForm => false;

    /// <summary>The result for one element.</summary>
    static abstract TResult Invoke(T x);

    /// <summary>The results for a vector of elements; where they are bool, lanes with all bits set or none.</summary>
    static virtual Vector<T> Invoke(Vector<T> x) => throw new NotSupportedException();

    /// <summary>The vector form for bool operands: bytes 0 and 1, and results 0 and 1.</summary>
    static virtual Vector<byte> InvokeBool(Vector<byte> x) => throw new NotSupportedException();

    /// <summary>The results for a run of elements; both spans have the same length and may be the same memory.</summary>
    static virtual void Invoke(ReadOnlySpan<T> x, Span<TResult> destination) => throw new NotSupportedException();
}
