using System.Numerics;
using static Arity.Kernels.Cuda.ElementwiseLayout;

namespace Arity.Kernels.Cuda;

/// <summary>Runs reductions over tensors of any strides and dtypes; what generated code calls.</summary>
public static unsafe class CudaReduction
{
    private const int MaxRank = 8;
    private const int BufferLength = MaxRank * 5;

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
        var kept = new ElementwiseLayout(2, stackalloc long[BufferLength]);
        var folded = new ElementwiseLayout(1, stackalloc long[BufferLength]);
        Fill(ref kept, ref folded, destination, self, folds);
        var key = new ReductionKey(DTypeOf<T>.Value, self.DType, destination.DType, kept.Rank, folded.Rank);
        Launch(kernel, key, kept, folded, destination, self);
    }

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
            if (kept.Rank == MaxRank || folded.Rank == MaxRank) throw TooManyDimensions(self);
        }
    }

    private static void Launch(
        CudaKernel kernel, ReductionKey key, in ElementwiseLayout kept, in ElementwiseLayout folded, Tensor destination, Tensor self)
    {
        var backend = (CudaBackend)destination.Device.Backend;
        int device = destination.Device.Index;
        nint function = backend.Functions.Get(kernel, key.Bits, device, ReductionModule.Compose);
        long* keptLayout = stackalloc long[BufferLength], foldedLayout = stackalloc long[BufferLength];
        kept.Pack(new Span<long>(keptLayout, BufferLength));
        folded.Pack(new Span<long>(foldedLayout, BufferLength));
        ulong target = CudaStorage.AddressOf(destination), source = CudaStorage.AddressOf(self);
        long outputs = destination.ElementCount, count = self.ElementCount / outputs;
        void** arguments = stackalloc void*[] { &target, &source, keptLayout, foldedLayout, &outputs, &count };
        int threads = (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((ulong)Math.Max(count, 1)), 32, ReductionModule.MaxThreads);
        int blocks = (int)Math.Min(outputs, backend.GetProperties(device).MultiprocessorCount * 32L);
        backend.Launch(device, function, new(blocks), new(threads), 0, arguments);
        GC.KeepAlive(destination);
        GC.KeepAlive(self);
    }

    private static ShapeException TooManyDimensions(Tensor self) => new("reduction", null,
        $"{self.Shape} keeps {MaxRank} or more dimensions after joining those that lie gap-free, more than a CUDA kernel takes; "
        + "call Contiguous() first.");
}
