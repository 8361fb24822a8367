namespace Arity.Kernels.Cuda.Memory;

/// <summary>Blocks given back by finalizers.</summary>
/// <remarks>A lock-free list through the blocks themselves, so that adding neither waits nor allocates.</remarks>
internal sealed class DeferredFrees
{
    private MemoryBlock? _first;

    public void Add(MemoryBlock block)
    {
        MemoryBlock? first;
        do
        {
            first = Volatile.Read(ref _first);
            block.Next = first;
        }
        while (Interlocked.CompareExchange(ref _first, block, first) != first);
    }

    /// <summary>Takes all blocks, linked by <see cref="MemoryBlock.Next"/>.</summary>
    public MemoryBlock? TakeAll() => Volatile.Read(ref _first) is null ? null : Interlocked.Exchange(ref _first, null);
}
