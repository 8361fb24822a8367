using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>An elementwise operator of a condition and two operands; see <see cref="IUnaryOperator{T, TResult}"/>.</summary>
/// <typeparam name="T">The element type of the operands.</typeparam>
/// <typeparam name="TResult">The element type of the result.</typeparam>
public interface ITernaryOperator<T, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    /// <summary>
    /// Whether <see cref="Invoke(Vector{T}, Vector{T}, Vector{T})"/> is implemented (for <typeparamref name="TResult"/> =
    /// <typeparamref name="T"/>).
    /// </summary>
    static virtual bool HasVectorForm => false;

    /// <summary>The result for one triple of elements.</summary>
    static abstract TResult Invoke(bool condition, T x, T y);

    /// <summary>The results for vectors of elements; lanes of the condition have all bits set or none.</summary>
    static virtual Vector<T> Invoke(Vector<T> condition, Vector<T> x, Vector<T> y) => throw new NotSupportedException();
}
