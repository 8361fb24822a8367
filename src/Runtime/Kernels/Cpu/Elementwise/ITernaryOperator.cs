namespace Arity.Kernels.Cpu;

/// <summary>An elementwise operator of a condition and two operands; see <see cref="IUnaryOperator{T, TResult}"/>.</summary>
/// <typeparam name="T">The element type of the operands.</typeparam>
/// <typeparam name="TResult">The element type of the result.</typeparam>
public interface ITernaryOperator<T, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    /// <summary>The result for one triple of elements.</summary>
    static abstract TResult Invoke(bool condition, T x, T y);
}
