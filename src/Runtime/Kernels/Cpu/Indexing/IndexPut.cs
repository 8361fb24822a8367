using Arity.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>A copy of a tensor, or the tensor itself, in which the elements that index tensors pick are replaced or added to.</summary>
internal static class IndexPut
{
    public static void Run<T>(Tensor self, Tensor?[] indices, Tensor values, bool accumulate, Tensor destination)
        where T : unmanaged
    {
        var layout = new IndexLayout("index_put", destination, indices);
        using Tensor ordered = Order(values, layout, destination);
        using Tensor offsets = IndexOffsets.Compute("index_put", destination, layout);
        if (!MemoryOverlap.IsIdentical(self, destination)) CopyKernel.Run(self, destination);
        if (accumulate) IndexTransfer.Run<AccumulateTransfer<T>>(destination, offsets, ordered, layout);
        else Put(destination, offsets, ordered, layout);
    }

    private static void Put(Tensor destination, Tensor offsets, Tensor ordered, IndexLayout layout)
    {
        switch (destination.DType.ItemSize)
        {
            case 1: IndexTransfer.Run<PutTransfer<byte>>(destination, offsets, ordered, layout); break;
            case 2: IndexTransfer.Run<PutTransfer<ushort>>(destination, offsets, ordered, layout); break;
            case 4: IndexTransfer.Run<PutTransfer<uint>>(destination, offsets, ordered, layout); break;
            case 8: IndexTransfer.Run<PutTransfer<ulong>>(destination, offsets, ordered, layout); break;
            default: IndexTransfer.Run<PutTransfer<UInt128>>(destination, offsets, ordered, layout); break;
        }
    }

    // The values in the order of the picked elements and in their dtype, apart from the memory that is about to be written; to be disposed.
    private static Tensor Order(Tensor values, IndexLayout layout, Tensor destination)
    {
        Shape shape = layout.GetResult();
        ShapeRules.RequireBroadcast("index_put", nameof(values), in values.ShapeRef, in shape);
        Tensor expanded = Views.Expand(values, shape);
        bool isOrdered = values.DType == destination.DType && layout.TryGetPlaceStride(expanded, out _);
        if (isOrdered && !MemoryOverlap.MayOverlap(values, destination)) return expanded;
        expanded.Dispose();
        Tensor copy = Tensor.Allocate(in shape, destination.DType, destination.Device);
        CopyKernel.Run(values, copy);
        return copy;
    }
}
