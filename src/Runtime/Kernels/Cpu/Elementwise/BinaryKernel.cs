using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Runs a binary operator over tensors of any strides and dtypes; generated code takes the address of <see cref="Run"/>.</summary>
/// <typeparam name="T">The element type that it computes in; inputs are cast to it block by block.</typeparam>
/// <typeparam name="TResult">The element type of the result before it is cast to the destination's dtype.</typeparam>
/// <typeparam name="TOperator">The operator.</typeparam>
public static unsafe class BinaryKernel<T, TResult, TOperator>
    where T : unmanaged
    where TResult : unmanaged
    where TOperator : struct, IBinaryOperator<T, TResult>
{
    /// <summary>Computes the destination.</summary>
    /// <param name="self">The left input, broadcast to the destination's shape.</param>
    /// <param name="other">The right input, broadcast to the destination's shape.</param>
    /// <param name="destination">Checked: right shape, writable, on the same device.</param>
    public static void Run(Tensor self, Tensor other, Tensor destination)
    {
        if (self.IsContiguous && other.IsContiguous && destination.IsContiguous
            && self.DType == DTypeOf<T>.Value && other.DType == DTypeOf<T>.Value && destination.DType == DTypeOf<TResult>.Value
            && self.ElementCount == destination.ElementCount && other.ElementCount == destination.ElementCount
            && destination.ElementCount <= ElementwiseDriver.Grain
            && ElementwiseDriver.IsSafe(self, destination) && ElementwiseDriver.IsSafe(other, destination))
        {
            RunSmall(self, other, destination);
            return;
        }

        ElementwiseDriver.Run<Body>(destination, self, other);
    }

    private static void RunSmall(Tensor self, Tensor other, Tensor destination)
    {
        int count = (int)destination.ElementCount;
        fixed (byte* result = &destination.HostReference, x = &self.HostReference, y = &other.HostReference)
            InvokeRun(new ReadOnlySpan<T>(x, count), new ReadOnlySpan<T>(y, count), new Span<TResult>(result, count));
        GC.KeepAlive(self);
        GC.KeepAlive(other);
        GC.KeepAlive(destination);
    }

    private static void InvokeRun(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> result)
    {
        if (TOperator.HasSpanForm)
        {
            TOperator.Invoke(x, y, result);
            return;
        }

        fixed (T* px = x, py = y)
        fixed (TResult* target = result)
            VectorLoop<T, TResult, TOperator>.Run(px, 1, py, 1, target, result.Length);
    }

    private static void InvokeRight(T* x, T* y, Span<TResult> result)
    {
        if (TOperator.HasSpanForm)
        {
            TOperator.Invoke(new ReadOnlySpan<T>(x, result.Length), *y, result);
            return;
        }

        Vector512<byte> repeated = Repeat(*y);
        fixed (TResult* target = result) VectorLoop<T, TResult, TOperator>.Run(x, 1, (T*)&repeated, 0, target, result.Length);
    }

    private static void InvokeLeft(T* x, T* y, Span<TResult> result)
    {
        if (TOperator.HasSpanForm)
        {
            TOperator.Invoke(*x, new ReadOnlySpan<T>(y, result.Length), result);
            return;
        }

        Vector512<byte> repeated = Repeat(*x);
        fixed (TResult* target = result) VectorLoop<T, TResult, TOperator>.Run((T*)&repeated, 0, y, 1, target, result.Length);
    }

    private static Vector512<byte> Repeat(T value)
    {
        Vector512<byte> repeated;
        new Span<T>(&repeated, sizeof(Vector512<byte>) / sizeof(T)).Fill(value);
        return repeated;
    }

    private readonly struct Body : IBlockBody
    {
        private const int Left = 1 << 1;
        private const int Right = 1 << 2;

        public static bool TakesSingles => true;

        public static DType DTypeOf(int operand) => operand == 0 ? DTypeOf<TResult>.Value : DTypeOf<T>.Value;

        public static void Invoke(byte** operands, int singles, int count)
        {
            var result = new Span<TResult>(operands[0], count);
            T* x = (T*)operands[1], y = (T*)operands[2];
            switch (singles)
            {
                case 0: InvokeRun(new ReadOnlySpan<T>(x, count), new ReadOnlySpan<T>(y, count), result); break;
                case Left: InvokeLeft(x, y, result); break;
                case Right: InvokeRight(x, y, result); break;
                default: result.Fill(TOperator.Invoke(*x, *y)); break;
            }
        }
    }
}
