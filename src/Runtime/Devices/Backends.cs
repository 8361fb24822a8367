namespace Arity;

/// <summary>The registered backends. The first one registered owns the default device.</summary>
public static class Backends
{
    internal const int MetaId = 0;
    private const int Capacity = 64;
    private static readonly Lock Gate = new();
    private static volatile Backend[] s_backends = [new MetaBackend()];

    /// <summary>All registered backends but the meta backend, in the order of registration.</summary>
    public static IReadOnlyList<Backend> All => s_backends[1..];

    internal static Backend First => s_backends.Length > 1
        ? s_backends[1]
        : throw new DeviceException("device", null, "no backend is registered.");

    /// <summary>Adds a backend; its devices can be used from now on.</summary>
    /// <param name="backend">A backend whose name is not taken.</param>
    /// <exception cref="DeviceException">The name is taken, or too many backends are registered.</exception>
    public static void Register(Backend backend)
    {
        ArgumentNullException.ThrowIfNull(backend);
        lock (Gate)
        {
            if (Array.Exists(s_backends, b => b.Name == backend.Name))
                throw new DeviceException("device", nameof(backend), $"a backend named '{backend.Name}' is registered already.");
            if (s_backends.Length == Capacity) throw new DeviceException("device", nameof(backend), $"more than {Capacity} backends.");
            backend.Id = s_backends.Length;
            s_backends = [.. s_backends, backend];
        }
    }

    /// <summary>Finds a backend by name.</summary>
    /// <exception cref="DeviceException">No backend of that name is registered.</exception>
    public static Backend Find(string name) => TryFind(name) ?? throw new DeviceException(
        "device", nameof(name),
        $"no backend '{name}' is registered; there are {string.Join(", ", s_backends.Select(b => $"'{b.Name}'"))}.");

    /// <summary>Finds a backend by name, or null.</summary>
    public static Backend? TryFind(string name) => Array.Find(s_backends, b => b.Name == name);

    internal static Backend Get(int id) => s_backends[id];
}
