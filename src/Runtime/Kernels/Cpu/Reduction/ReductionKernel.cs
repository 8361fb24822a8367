using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Runs a reduction over tensors of any strides and dtypes; generated code takes the address of <see cref="Run"/>.</summary>
/// <typeparam name="T">The element type that it computes in: the input is cast to it block by block, the result from it.</typeparam>
/// <typeparam name="TOperator">The operator.</typeparam>
/// <remarks>The result depends on shapes and strides, never on the number of threads. Memory: at most a hundredth of the input's.</remarks>
public static unsafe class ReductionKernel<T, TOperator>
    where T : unmanaged
    where TOperator : struct, IReductionOperator<T>
{
    /// <summary>Up to this many elements in a row need no plan.</summary>
    private static long SmallCount => RunReader<T>.Block;

    /// <summary>Computes the destination.</summary>
    /// <param name="self">The input.</param>
    /// <param name="axis">The axes that are reduced, checked: in range and different; all by default.</param>
    /// <param name="destination">Checked: of the reduced shape, with or without the reduced axes as extents of one.</param>
    [SkipLocalsInit]
    public static void Run(Tensor self, Axes? axis, Tensor destination)
    {
        if (destination.ElementCount == 0) return;
        bool isSmall = destination.ElementCount == 1 && self.IsContiguous
            && self.ElementCount <= SmallCount && self.DType == DTypeOf<T>.Value;
        if (self.ElementCount == 0) Fill(TOperator.Finish(TOperator.Identity), destination);
        else if (isSmall) RunSmall(self, destination);
        else RunPlanned(MemoryOverlap.MayOverlap(self, destination) ? CopyKernel.Clone(self) : self, axis, destination);
    }

    private static void RunSmall(Tensor self, Tensor destination)
    {
        T result;
        fixed (byte* input = &self.HostReference) result = TOperator.Finish(RowMath<T, TOperator>.Reduce((T*)input, self.ElementCount));
        GC.KeepAlive(self);
        Fill(result, destination);
    }

    private static void Fill(T value, Tensor destination)
    {
        if (destination.ElementCount == 1)
        {
            var cast = CastTable.Get(DTypeOf<T>.Value, destination.DType);
            fixed (byte* output = &destination.HostReference) cast((byte*)&value, sizeof(T), output, 0, 1);
            GC.KeepAlive(destination);
            return;
        }

        CopyKernel.Run(Tensor.From<T>(new ReadOnlySpan<T>(in value), new Shape([])), destination);
    }

    [SkipLocalsInit]
    private static void RunPlanned(Tensor self, Axes? axis, Tensor destination)
    {
        ReductionPlan.Create(out ReductionPlan plan, self, axis, destination);
        fixed (byte* input = &self.HostReference, output = &destination.HostReference)
        {
            plan.SetPointers(input, output);
            if (plan.IsVertical) RowReduction<T, TOperator>.Run(&plan);
            else RunReduction<T, TOperator>.Run(&plan);
        }

        GC.KeepAlive(self);
        GC.KeepAlive(destination);
    }
}
