using static Arity.Kernels.Cuda.ElementwiseLayout;

namespace Arity.Kernels.Cuda;

/// <summary>Runs reductions over tensors of any strides and dtypes; what generated code calls.</summary>
public static unsafe class CudaReduction
{
    private const int BufferLength = (ManyDimensions.MaxRank + 1) * 5;

    /// <summary>Computes the destination.</summary>
    /// <typeparam name="T">The element type that is computed in; the input is cast to it as it is read.</typeparam>
    /// <param name="kernel">The body that combines two elements.</param>
    /// <param name="destination">Of the reduced shape, with or without the reduced axes as extents of one.</param>
    /// <param name="self">The input.</param>
    /// <param name="axis">The axes that are reduced, checked; all by default.</param>
    public static void Run<T>(CudaKernel kernel, Tensor destination, Tensor self, Axes? axis)
        where T : unmanaged
    {
        if (destination.ElementCount == 0) return;
        self = CudaElementwise.Separate(self, destination);
        ulong folds = Folds(self.Rank, axis);
        var kept = new ElementwiseLayout(2, stackalloc long[ElementwiseLayout.BufferLength(self.Rank)]);
        var folded = new ElementwiseLayout(1, stackalloc long[ElementwiseLayout.BufferLength(self.Rank)]);
        Fill(ref kept, ref folded, destination, self, folds);
        if (Math.Max(kept.Rank, folded.Rank) > ManyDimensions.MaxRank) RunRows<T>(kernel, destination, self, folds);
        else Fold(kernel, DTypeOf<T>.Value, kept, folded, destination, self);
        GC.KeepAlive(destination);
        GC.KeepAlive(self);
    }

    private static void RunRows<T>(CudaKernel kernel, Tensor destination, Tensor self, ulong folds)
        where T : unmanaged
        => ManyDimensions.Run(
            self, axis => (folds >> axis & 1) != 0, destination, (source, target) => Run<T>(kernel, target, source, 1));

    // Long outputs are folded in two launches: by many blocks to partial results, and these.
    private static void Fold(
        CudaKernel kernel, DType compute, in ElementwiseLayout kept, in ElementwiseLayout folded, Tensor destination, Tensor source)
    {
        long outputs = destination.ElementCount, count = Count(folded);
        var plan = new ReductionPlan(outputs, count, IsWide(kept, folded, outputs, count));
        if (plan.Splits == 1)
        {
            Launch(kernel, compute, kept, folded, destination, source, plan);
            return;
        }

        DType partialType = compute is DType.Float16 or DType.BFloat16 ? DType.Float32 : compute;
        using Tensor partial = Ops.Empty(outputs * plan.Splits, dtype: partialType, device: destination.Device);
        var first = new ElementwiseLayout(2, stackalloc long[BufferLength]);
        var second = new ElementwiseLayout(2, stackalloc long[BufferLength]);
        long size = partialType.ItemSize, stride = size * plan.Splits;
        for (int d = 0; d < kept.Rank; stride *= kept.GetExtent(d), d++)
        {
            first.Add(kept.GetExtent(d), [stride, kept.GetStride(1, d)]);
            second.Add(kept.GetExtent(d), [kept.GetStride(0, d), stride]);
        }

        var splits = new ElementwiseLayout(1, stackalloc long[BufferLength]);
        splits.Add(plan.Splits, [size]);
        Launch(kernel, compute, first, folded, partial, source, plan);
        Fold(kernel, compute, second, splits, destination, partial);
    }

    private static long Count(in ElementwiseLayout folded)
    {
        long count = 1;
        for (int d = 0; d < folded.Rank; d++) count *= folded.GetExtent(d);
        return count;
    }

    private static bool IsWide(in ElementwiseLayout kept, in ElementwiseLayout folded, long outputs, long count)
        => outputs >= 1 << ReductionPlan.WideBits
            && (count <= 1 << ReductionPlan.WideBits
                || (folded.Rank > 0 && Math.Abs(kept.GetStride(1, 0)) < Math.Abs(folded.GetStride(0, 0))));

    // A bit an axis.
    private static ulong Folds(int rank, Axes? axis)
    {
        if (axis is not { } axes) return ulong.MaxValue;
        ulong folds = 0;
        foreach (long a in axes) folds |= 1ul << (int)(a < 0 ? a + rank : a);
        return folds;
    }

    private static void Fill(ref ElementwiseLayout kept, ref ElementwiseLayout folded, Tensor destination, Tensor self, ulong folds)
    {
        bool keepsAxes = destination.Rank == self.Rank;
        int target = destination.Rank - 1;
        for (int axis = self.Rank - 1; axis >= 0; axis--)
        {
            bool folds1 = (folds >> axis & 1) != 0;
            long stride = StrideOf(self, axis);
            if (folds1) folded.Add(self.Shape[axis], [stride]);
            else kept.Add(self.Shape[axis], [StrideOf(destination, target), stride]);
            if (!folds1 || keepsAxes) target--;
        }
    }

    private static void Launch(
        CudaKernel kernel, DType compute, in ElementwiseLayout kept, in ElementwiseLayout folded, Tensor destination, Tensor source,
        ReductionPlan plan)
    {
        var backend = (CudaBackend)destination.Device.Backend;
        int device = destination.Device.Index;
        bool isNarrow = IndexWidth.IsNarrow(Math.Max(plan.Outputs, plan.Count));
        var key = new ReductionKey(compute, source.DType, destination.DType, kept.Rank, folded.Rank, plan.IsWide, isNarrow);
        nint function = backend.Functions.Get(kernel, key.Bits, device, ReductionModule.Compose);
        long* keptLayout = stackalloc long[BufferLength], foldedLayout = stackalloc long[BufferLength];
        kept.Pack(new Span<long>(keptLayout, BufferLength));
        folded.Pack(new Span<long>(foldedLayout, BufferLength));
        ulong target = CudaStorage.AddressOf(destination), from = CudaStorage.AddressOf(source);
        long outputs = plan.Outputs, count = plan.Count, splits = plan.Splits, chunk = plan.Chunk;
        void** arguments = stackalloc void*[] { &target, &from, keptLayout, foldedLayout, &outputs, &count, &splits, &chunk };
        backend.Launch(device, function, new(backend.CountBlocks(device, plan.Groups * splits)), new(plan.Threads), 0, arguments);
    }
}
