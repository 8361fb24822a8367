using Arity.CompilerServices;
using static Arity.Kernels.Cuda.ElementwiseLayout;

namespace Arity.Kernels.Cuda;

/// <summary>Moves elements between those that indices pick and those of a tensor in the order of the result of <c>index</c>.</summary>
internal static unsafe class IndexTransfer
{
    private const int Operands = 3;

    /// <summary>Runs a transfer.</summary>
    /// <param name="kernel">One of <see cref="IndexTransferModule"/>'s.</param>
    /// <param name="picked">The tensor that the indices pick from.</param>
    /// <param name="ordered">Of the shape of the result and the same dtype; the axes of the places lie in one stride.</param>
    /// <param name="layout">The layout of the indices.</param>
    /// <param name="slots">Which elements are picked.</param>
    /// <param name="order">The places in the order of their slots, or null where no slot repeats or none is written.</param>
    public static void Run(CudaKernel kernel, Tensor picked, Tensor ordered, IndexLayout layout, Tensor slots, Tensor? order)
    {
        layout.TryGetPlaceStride(ordered, out long placeStride);
        placeStride *= ordered.DType.ItemSize;
        ulong kept = layout.KeptAxes;
        var indexed = new ElementwiseLayout(1, stackalloc long[BufferLength(picked.Rank)]);
        for (int axis = picked.Rank - 1; axis >= 0; axis--)
            if ((kept >> axis & 1) == 0) indexed.Add(picked.Shape[axis], [StrideOf(picked, axis)]);
        if (IndexTransferModule.MovesParts(kernel, picked.DType))
        {
            kept |= 1UL << picked.Rank;
            (picked, ordered) = (ComplexParts.View(picked), ComplexParts.View(ordered));
        }

        var axes = new ElementwiseLayout(Operands, stackalloc long[BufferLength(ordered.Rank)]);
        AddAxes(ref axes, picked, ordered, layout, kept);
        RequireFewAxes(kernel, picked, Math.Max(axes.Rank, indexed.Rank));
        Launch(kernel, axes, indexed, picked, ordered, slots, order, placeStride);
    }

    private static void AddAxes(ref ElementwiseLayout axes, Tensor picked, Tensor ordered, IndexLayout layout, ulong kept)
    {
        int lastPlace = layout.Position + layout.Picked.Rank - 1, own = picked.Rank - 1;
        for (int axis = ordered.Rank - 1; axis >= 0; axis--)
        {
            if (axis == lastPlace) axes.Add(layout.Picked.ElementCount, [0, 0, 1]);
            if (axis >= layout.Position && axis <= lastPlace) continue;
            while ((kept >> own & 1) == 0) own--;
            axes.Add(ordered.Shape[axis], [StrideOf(picked, own), StrideOf(ordered, axis), 0]);
            own--;
        }
    }

    private static void Launch(
        CudaKernel kernel, in ElementwiseLayout axes, in ElementwiseLayout indexed, Tensor picked, Tensor ordered, Tensor slots,
        Tensor? order, long placeStride)
    {
        ulong key = IndexTransferModule.Key(kernel, picked.DType, axes.Rank, indexed.Rank, order is not null);
        const int AxesLength = ElementwiseKey.MaxRank * (1 + Operands), IndexedLength = ElementwiseKey.MaxRank * 2;
        long* axesLayout = stackalloc long[AxesLength], indexedLayout = stackalloc long[IndexedLength];
        axes.Pack(new Span<long>(axesLayout, AxesLength));
        indexed.Pack(new Span<long>(indexedLayout, IndexedLength));
        ulong from = CudaStorage.AddressOf(picked), to = CudaStorage.AddressOf(ordered);
        ulong numbers = CudaStorage.AddressOf(slots), through = order is null ? 0 : CudaStorage.AddressOf(order);
        long places = slots.ElementCount, count = ordered.ElementCount;
        void** arguments = stackalloc void*[]
        {
            &from, &to, &numbers, &through, axesLayout, indexedLayout, &placeStride, &places, &count,
        };
        LinearLaunch.Run(kernel, key, IndexTransferModule.Compose, picked.Device, count, arguments);
        GC.KeepAlive(picked);
        GC.KeepAlive(ordered);
    }

    private static void RequireFewAxes(CudaKernel kernel, Tensor picked, int axes)
    {
        if (axes > ElementwiseKey.MaxRank)
            throw new ShapeException(kernel.Operator, "self", $"{axes} dimensions of {picked.Shape} remain after joining those that lie "
                + $"gap-free, more than the {ElementwiseKey.MaxRank} that a CUDA kernel takes; call Contiguous() first.");
    }
}
