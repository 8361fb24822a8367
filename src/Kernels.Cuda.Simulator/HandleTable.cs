using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Handles of one kind; a wrong one is an error, not a crash.</summary>
internal sealed class HandleTable<T>(string kind, nint first)
    where T : class
{
    private const int InvalidHandle = 400;

    private readonly Lock _lock = new();
    private readonly Dictionary<nint, T> _items = [];
    private nint _next = first;

    public nint Add(T item)
    {
        lock (_lock)
        {
            _items[_next] = item;
            return _next++;
        }
    }

    public T Get(nint handle, string call)
    {
        lock (_lock)
            return _items.TryGetValue(handle, out T? item) ? item : throw Invalid(handle, call);
    }

    public T Remove(nint handle, string call)
    {
        lock (_lock)
            return _items.Remove(handle, out T? item) ? item : throw Invalid(handle, call);
    }

    private CudaException Invalid(nint handle, string call) => new(call, InvalidHandle, $"{handle} is no {kind}, or no longer one");
}
