namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>index</c>.</summary>
public static class CudaIndex
{
    /// <summary>Reads the elements that index tensors pick.</summary>
    /// <typeparam name="T">The input's element type.</typeparam>
    /// <exception cref="TensorIndexException">An index is out of range; nothing has been written.</exception>
    public static void Run<T>(Tensor self, Tensor?[] indices, Tensor destination)
        where T : unmanaged
    {
        var layout = new IndexLayout("index", self, indices);
        if (layout.Picked.ElementCount == 0) return;
        using var slots = IndexSlots.Compute("index", self, layout);
        if (destination.ElementCount == 0) return;
        bool isOrdered = layout.TryGetPlaceStride(destination, out _) && destination.DType == self.DType;
        bool isDirect = isOrdered && !MemoryOverlap.MayOverlap(self, destination);
        Tensor target = isDirect ? destination : Ops.Empty(destination.Shape, dtype: self.DType, device: self.Device);
        IndexTransfer.Run(IndexTransferModule.Gather, self, target, layout, slots.Numbers, order: null);
        if (isDirect) return;
        destination.Device.Backend.Copy(target, destination);
        target.Dispose();
    }
}
