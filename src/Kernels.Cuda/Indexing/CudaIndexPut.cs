using Arity.CompilerServices;

namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>index_put</c>.</summary>
/// <remarks>
/// The places are sorted by the element that they pick, so that one thread writes an element: the last value stays, sums are taken in the
/// order of the places, and neither depends on the grid.
/// </remarks>
public static class CudaIndexPut
{
    /// <summary>Copies a tensor and replaces the elements that index tensors pick, or adds to them.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="TensorIndexException">An index is out of range; nothing has been written.</exception>
    /// <exception cref="ShapeException">The values do not broadcast to what is picked; nothing has been written.</exception>
    public static void Run<T>(Tensor self, Tensor?[] indices, Tensor values, bool accumulate, Tensor destination)
        where T : unmanaged
    {
        var layout = new IndexLayout("index_put", destination, indices);
        Shape shape = layout.GetResult(), given = values.Shape;
        ShapeRules.RequireBroadcast("index_put", nameof(values), in given, in shape);
        using IndexSlots? slots = layout.Picked.ElementCount == 0 ? null : IndexSlots.Compute("index_put", destination, layout);
        using Tensor outside = values.Detach();
        using Tensor ordered = Order(outside, layout, shape, destination);
        if (!MemoryOverlap.IsIdentical(self, destination))
            destination.Device.Backend.Copy(CudaElementwise.Separate(self, destination), destination);
        if (slots is null || shape.ElementCount == 0) return;
        using Tensor? order = slots.MayRepeat ? Compaction.Sort(slots.Numbers, slots.Limit) : null;
        CudaKernel kernel = accumulate ? IndexTransferModule.Accumulate : IndexTransferModule.Put;
        IndexTransfer.Run(kernel, destination, ordered, layout, slots.Numbers, order);
    }

    // The values in the order of the picked elements and in their dtype, apart from the memory that is about to be written; to be disposed.
    private static Tensor Order(Tensor values, IndexLayout layout, Shape shape, Tensor destination)
    {
        Tensor expanded = values.Expand(shape);
        bool isOrdered = values.DType == destination.DType && layout.TryGetPlaceStride(expanded, out _);
        if (isOrdered && !MemoryOverlap.MayOverlap(values, destination)) return expanded;
        Tensor copy = Ops.Empty(shape, dtype: destination.DType, device: destination.Device);
        destination.Device.Backend.Copy(expanded, copy);
        expanded.Dispose();
        return copy;
    }
}
