using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>An elementwise operator of two operands: the body of a kernel, without loops, strides, casts or threads.</summary>
/// <typeparam name="T">The element type of both operands.</typeparam>
/// <typeparam name="TResult">The element type of the result.</typeparam>
/// <remarks><see cref="Invoke(T, T)"/> alone is enough; see <see cref="IUnaryOperator{T, TResult}"/>.</remarks>
public interface IBinaryOperator<T, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    /// <summary>Whether <see cref="Invoke(Vector{T}, Vector{T})"/> is implemented (for <typeparamref name="TResult"/> = <typeparamref name="T"/>).</summary>
    static virtual bool HasVectorForm => false;

    /// <summary>Whether the span forms are implemented.</summary>
    static virtual bool HasSpanForm => false;

    /// <summary>The result for one pair of elements.</summary>
    static abstract TResult Invoke(T x, T y);

    /// <summary>The results for vectors of elements.</summary>
    static virtual Vector<T> Invoke(Vector<T> x, Vector<T> y) => throw new NotSupportedException();

    /// <summary>The results for runs of elements; the spans have the same length, and the destination may be one of the operands.</summary>
    static virtual void Invoke(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> destination) => throw new NotSupportedException();

    /// <summary>The results for a run and one number.</summary>
    static virtual void Invoke(ReadOnlySpan<T> x, T y, Span<TResult> destination) => throw new NotSupportedException();

    /// <summary>The results for one number and a run.</summary>
    static virtual void Invoke(T x, ReadOnlySpan<T> y, Span<TResult> destination) => throw new NotSupportedException();
}
