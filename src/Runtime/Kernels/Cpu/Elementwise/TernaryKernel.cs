namespace Arity.Kernels.Cpu;

/// <summary>Runs an operator of a condition and two operands over tensors of any strides and dtypes.</summary>
/// <typeparam name="T">The element type that it computes in; the operands are cast to it block by block, the condition to bool.</typeparam>
/// <typeparam name="TResult">The element type of the result before it is cast to the destination's dtype.</typeparam>
/// <typeparam name="TOperator">The operator.</typeparam>
public static unsafe class TernaryKernel<T, TResult, TOperator>
    where T : unmanaged
    where TResult : unmanaged
    where TOperator : struct, ITernaryOperator<T, TResult>
{
    /// <summary>Computes the destination.</summary>
    /// <param name="condition">The condition, broadcast to the destination's shape.</param>
    /// <param name="self">The first operand, broadcast to the destination's shape.</param>
    /// <param name="other">The second operand, broadcast to the destination's shape.</param>
    /// <param name="destination">Checked: right shape, writable, on the same device.</param>
    public static void Run(Tensor condition, Tensor self, Tensor other, Tensor destination)
        => ElementwiseDriver.Run<Body>(destination, condition, self, other);

    private readonly struct Body : IBlockBody
    {
        public static bool TakesSingles => false;

        public static DType DTypeOf(int operand) => operand switch
        {
            0 => DTypeOf<TResult>.Value,
            1 => DType.Bool,
            _ => DTypeOf<T>.Value,
        };

        public static void Invoke(byte** operands, int singles, int count)
        {
            var result = (TResult*)operands[0];
            byte* condition = operands[1];
            T* x = (T*)operands[2], y = (T*)operands[3];
            for (int i = 0; i < count; i++) result[i] = TOperator.Invoke(condition[i] != 0, x[i], y[i]);
        }
    }
}
