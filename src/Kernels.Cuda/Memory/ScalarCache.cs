namespace Arity.Kernels.Cuda.Memory;

/// <summary>
/// Numbers beside tensors that were copied to a device already. Each stream has its own, so that what reads one is always given to the
/// device after the copy.
/// </summary>
internal sealed class ScalarCache
{
    private const int Capacity = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<ScalarKey, Tensor> _tensors = [];

    /// <summary>The tensor of a key, or null.</summary>
    public Tensor? Find(ScalarKey key)
    {
        lock (_lock) return _tensors.GetValueOrDefault(key);
    }

    /// <summary>Keeps a tensor whose copy is in the key's stream.</summary>
    /// <remarks>When there are too many, all are forgotten and the collector takes those that nobody uses.</remarks>
    public void Add(ScalarKey key, Tensor tensor)
    {
        lock (_lock)
        {
            if (_tensors.Count == Capacity) _tensors.Clear();
            _tensors[key] = tensor;
        }
    }

    /// <summary>Bytes on a device.</summary>
    public long GetBytes(int device)
    {
        lock (_lock) return _tensors.Where(entry => entry.Key.Device == device).Sum(entry => entry.Value.Storage.ByteLength);
    }
}
