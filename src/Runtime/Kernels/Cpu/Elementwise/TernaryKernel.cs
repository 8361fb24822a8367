using System.Runtime.Intrinsics;

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
        private const int Condition = 1 << 1;
        private const int Left = 1 << 2;
        private const int Right = 1 << 3;

        public static bool TakesSingles => true;

        public static DType DTypeOf(int operand) => operand switch
        {
            0 => DTypeOf<TResult>.Value,
            1 => DType.Bool,
            _ => DTypeOf<T>.Value,
        };

        public static void Invoke(byte** operands, int singles, int count)
        {
            Vector512<byte> condition, x, y;
            if ((singles & Condition) != 0) Repeat<byte>(ref operands[1], &condition);
            if ((singles & Left) != 0) Repeat<T>(ref operands[2], &x);
            if ((singles & Right) != 0) Repeat<T>(ref operands[3], &y);
            TernaryLoop<T, TResult, TOperator>.Run(
                operands[1], Step(singles, Condition), (T*)operands[2], Step(singles, Left), (T*)operands[3], Step(singles, Right),
                (TResult*)operands[0], count);
        }

        private static int Step(int singles, int operand) => (singles & operand) != 0 ? 0 : 1;
    }

    private static void Repeat<TElement>(ref byte* operand, Vector512<byte>* repeated)
        where TElement : unmanaged
    {
        new Span<TElement>(repeated, sizeof(Vector512<byte>) / sizeof(TElement)).Fill(*(TElement*)operand);
        operand = (byte*)repeated;
    }
}
