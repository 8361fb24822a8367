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
    /// <summary>
    /// Whether the vector form is implemented: <see cref="Invoke(Vector{T}, Vector{T})"/>, and for bool operands
    /// <see cref="InvokeBool(Vector{byte}, Vector{byte})"/>. <typeparamref name="TResult"/> is <typeparamref name="T"/> or bool.
    /// </summary>
    static virtual bool HasVectorForm => false;

    /// <summary>Whether the span forms are implemented.</summary>
    static virtual bool HasSpanForm => false;

    /// <summary>The result for one pair of elements.</summary>
    static abstract TResult Invoke(T x, T y);

    /// <summary>The results for vectors of elements; where they are bool, lanes with all bits set or none.</summary>
    static virtual Vector<T> Invoke(Vector<T> x, Vector<T> y) => throw new NotSupportedException();

    /// <summary>The vector form for bool operands: bytes 0 and 1, and results 0 and 1.</summary>
    static virtual Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => throw new NotSupportedException();

    /// <summary>The results for runs of elements; the spans have the same length, and the destination may be one of the operands.</summary>
    static virtual void Invoke(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> destination) => throw new NotSupportedException();

    /// <summary>The results for a run and one number.</summary>
    static virtual void Invoke(ReadOnlySpan<T> x, T y, Span<TResult> destination) => throw new NotSupportedException();

    /// <summary>The results for one number and a run.</summary>
    static virtual void Invoke(T x, ReadOnlySpan<T> y, Span<TResult> destination) => throw new NotSupportedException();
}
