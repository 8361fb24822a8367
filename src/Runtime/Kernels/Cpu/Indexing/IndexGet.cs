namespace Arity.Kernels.Cpu;

/// <summary>Elements picked by index tensors.</summary>
internal static class IndexGet
{
    public static void Run<T>(Tensor self, Tensor?[] indices, Tensor destination)
        where T : unmanaged
    {
        var layout = new IndexLayout("index", self, indices);
        using Tensor offsets = IndexOffsets.Compute("index", self, layout);
        bool isOrdered = layout.TryGetPlaceStride(destination, out _) && destination.DType == self.DType;
        Tensor target = isOrdered && !MemoryOverlap.MayOverlap(self, destination)
            ? destination
            : Tensor.Allocate(in destination.ShapeRef, self.DType, self.Device);
        switch (self.DType.ItemSize)
        {
            case 1: IndexTransfer.Run<GatherTransfer<byte>>(self, offsets, target, layout); break;
            case 2: IndexTransfer.Run<GatherTransfer<ushort>>(self, offsets, target, layout); break;
            case 4: IndexTransfer.Run<GatherTransfer<uint>>(self, offsets, target, layout); break;
            case 8: IndexTransfer.Run<GatherTransfer<ulong>>(self, offsets, target, layout); break;
            default: IndexTransfer.Run<GatherTransfer<UInt128>>(self, offsets, target, layout); break;
        }

        if (ReferenceEquals(target, destination)) return;
        CopyKernel.Run(target, destination);
        target.Dispose();
    }
}
