namespace Arity.Kernels.Cuda.Memory;

/// <summary>Cached memory by stream and size; the caller holds the allocator's lock.</summary>
internal sealed class FreeLists
{
    private readonly Dictionary<(nint Stream, long Size), Stack<ulong>> _lists = [];

    public void Add(nint stream, long size, ulong address) => GetList(stream, size).Push(address);

    public bool TryTake(nint stream, long size, out ulong address)
    {
        address = 0;
        return _lists.TryGetValue((stream, size), out var list) && list.TryPop(out address);
    }

    /// <summary>Takes one block of any stream and size, so that a failure between blocks loses none.</summary>
    public bool TryTakeAny(out ulong address, out long size, out nint stream)
    {
        foreach (var (key, list) in _lists)
        {
            if (!list.TryPop(out address)) continue;
            (stream, size) = key;
            if (list.Count == 0) _lists.Remove(key);
            return true;
        }

        (address, size, stream) = (0, 0, 0);
        return false;
    }

    /// <summary>Moves a stream's blocks to another one.</summary>
    public void Move(nint from, nint to)
    {
        foreach (var (key, list) in _lists.Where(entry => entry.Key.Stream == from).ToList())
        {
            _lists.Remove(key);
            var target = GetList(to, key.Size);
            foreach (ulong address in list) target.Push(address);
        }
    }

    private Stack<ulong> GetList(nint stream, long size)
    {
        if (!_lists.TryGetValue((stream, size), out var list)) _lists[(stream, size)] = list = new Stack<ulong>();
        return list;
    }
}
