using System.Globalization;

namespace Arity;

/// <summary>Where a tensor lives: a registered backend and the number of one of its devices.</summary>
public readonly partial struct Device : IEquatable<Device>
{
    private readonly byte _backend;
    private readonly byte _index;

    internal Device(int backend, int index)
    {
        _backend = (byte)backend;
        _index = (byte)index;
    }

    /// <summary>Rules without memory: shapes and dtypes of results are computed, values are not.</summary>
    public static Device Meta => new(Backends.MetaId, 0);

    /// <summary>Where creation functions put a tensor when no device is given: the first registered backend's first device.</summary>
    public static Device Default
    {
        get => s_default ?? Backends.First.GetDevice(0);
        set => s_default = value;
    }

    private static Device? s_default;

    /// <summary>The backend.</summary>
    public Backend Backend => Backends.Get(_backend);

    /// <summary>The number among the backend's devices, from 0.</summary>
    public int Index => _index;

    internal int BackendId => _backend;

    internal bool IsMeta => _backend == Backends.MetaId;

    /// <summary>Finds a device by name: a backend's name, and a number after a colon if it is not the first.</summary>
    /// <param name="text">For example <c>cpu</c> or <c>cuda:1</c>.</param>
    /// <exception cref="DeviceException">No backend of that name is registered, or it has no device of that number.</exception>
    public static Device Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(':');
        Backend backend = Backends.Find(parts[0]);
        if (parts.Length == 1) return backend.GetDevice(0);
        if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            return backend.GetDevice(index);
        throw new DeviceException("device", nameof(text),
            $"'{text}' is not a device; write a backend's name and a number, as in 'cpu' or 'cuda:0'.");
    }

    /// <summary>Whether both name the same device.</summary>
    public static bool operator ==(Device left, Device right) => left._backend == right._backend && left._index == right._index;

    /// <summary>Whether the devices differ.</summary>
    public static bool operator !=(Device left, Device right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Device other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Device other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => (_backend << 8) | _index;

    /// <summary>The name that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Backend.DeviceCount > 1 ? $"{Backend.Name}:{_index}" : Backend.Name;
}
