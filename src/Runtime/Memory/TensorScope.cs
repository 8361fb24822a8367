namespace Arity;

/// <summary>Releases, when disposed, the large memory that this thread allocated since it began, except what was kept.</summary>
/// <remarks>Scopes nest. A tensor that leaves a scope must pass through <see cref="Keep"/>.</remarks>
public sealed class TensorScope : IDisposable
{
    [ThreadStatic]
    private static TensorScope? s_current;

    private readonly TensorScope? _outer = s_current;
    private readonly HashSet<Storage> _storages = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins a scope on this thread.</summary>
    public TensorScope() => s_current = this;

    /// <summary>Takes a tensor out of the scope, into the enclosing one if there is one.</summary>
    /// <returns>The same tensor.</returns>
    public Tensor Keep(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (_storages.Remove(tensor.Storage)) _outer?._storages.Add(tensor.Storage);
        return tensor;
    }

    /// <summary>Ends the scope.</summary>
    public void Dispose()
    {
        if (s_current == this) s_current = _outer;
        foreach (Storage storage in _storages) storage.Release();
        _storages.Clear();
    }

    /// <summary>Takes memory out of all scopes of this thread; the collector releases it.</summary>
    internal static void Forget(Storage storage)
    {
        TensorScope? scope = s_current;
        while (scope is not null && !scope._storages.Remove(storage)) scope = scope._outer;
    }

    internal static void Track(Storage storage) => s_current?._storages.Add(storage);
}
