namespace Arity.Kernels.Cpu;

/// <summary>Runs a unary operator over tensors of any strides and dtypes; generated code takes the address of <see cref="Run"/>.</summary>
/// <typeparam name="T">The element type that it computes in; the input is cast to it block by block.</typeparam>
/// <typeparam name="TResult">The element type of the result before it is cast to the destination's dtype.</typeparam>
/// <typeparam name="TOperator">The operator.</typeparam>
public static unsafe class UnaryKernel<T, TResult, TOperator>
    where T : unmanaged
    where TResult : unmanaged
    where TOperator : struct, IUnaryOperator<T, TResult>
{
    /// <summary>Computes the destination.</summary>
    /// <param name="self">The input, broadcast to the destination's shape.</param>
    /// <param name="destination">Checked: right shape, writable, on the same device.</param>
    public static void Run(Tensor self, Tensor destination)
    {
        if (self.IsContiguous && destination.IsContiguous && self.DType == DTypeOf<T>.Value && destination.DType == DTypeOf<TResult>.Value
            && self.ElementCount == destination.ElementCount && (destination.ElementCount <= ElementwiseDriver.Grain || Threads.Count == 1)
            && ElementwiseDriver.IsSafe(self, destination))
        {
            RunSmall(self, destination);
            return;
        }

        ElementwiseDriver.Run<Body>(destination, self);
    }

    private static void RunSmall(Tensor self, Tensor destination)
    {
        fixed (byte* result = &destination.HostReference, x = &self.HostReference)
            Invoke((T*)x, (TResult*)result, destination.ElementCount);
        GC.KeepAlive(self);
        GC.KeepAlive(destination);
    }

    private static void Invoke(T* x, TResult* result, long count)
    {
        for (long done = 0; done < count; done += int.MaxValue)
        {
            int run = (int)Math.Min(count - done, int.MaxValue);
            InvokeRun(new ReadOnlySpan<T>(x + done, run), new Span<TResult>(result + done, run));
        }
    }

    private static void InvokeRun(ReadOnlySpan<T> x, Span<TResult> result)
    {
        if (TOperator.HasSpanForm)
        {
            TOperator.Invoke(x, result);
            return;
        }

        fixed (T* px = x)
        fixed (TResult* target = result)
            VectorLoop<T, TResult, UnaryAsBinary<T, TResult, TOperator>>.Run(px, 1, px, 0, target, result.Length);
    }

    private readonly struct Body : IBlockBody
    {
        public static bool TakesSingles => false;

        public static DType DTypeOf(int operand) => operand == 0 ? DTypeOf<TResult>.Value : DTypeOf<T>.Value;

        public static void Invoke(byte** operands, int singles, int count)
            => InvokeRun(new ReadOnlySpan<T>(operands[1], count), new Span<TResult>(operands[0], count));
    }
}
