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
    /// <summary>Whether <see cref="Invoke(Vector{T})"/> is implemented (for <typeparamref name="TResult"/> = <typeparamref name="T"/>).</summary>
    static virtual bool HasVectorForm => false;

    /// <summary>Whether <see cref="Invoke(ReadOnlySpan{T}, Span{TResult})"/> is implemented.</summary>
    static virtual bool HasSpanForm => false;

    /// <summary>The result for one element.</summary>
    static abstract TResult Invoke(T x);

    /// <summary>The results for a vector of elements.</summary>
    static virtual Vector<T> Invoke(Vector<T> x) => throw new NotSupportedException();

    /// <summary>The results for a run of elements; both spans have the same length and may be the same memory.</summary>
    static virtual void Invoke(ReadOnlySpan<T> x, Span<TResult> destination) => throw new NotSupportedException();
}
