namespace Arity.Testing;

/// <summary>
/// The devices that the templates run on: the first of every registered backend, or those named in <c>ARITY_TEST_DEVICES</c>.
/// </summary>
public static class TestDevices
{
    /// <summary>The environment variable that selects devices, separated by commas.</summary>
    public const string EnvironmentVariable = "ARITY_TEST_DEVICES";

    /// <summary>The devices, discovered when first asked for.</summary>
    public static IReadOnlyList<Device> All { get; } = Discover();

    /// <summary>
    /// The category of a device's tests, to select them with: the backend's name with a capital letter, such as <c>Cuda</c>.
    /// </summary>
    public static string CategoryOf(Device device)
    {
        string name = device.Backend.Name;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static Device[] Discover()
    {
        string? chosen = Environment.GetEnvironmentVariable(EnvironmentVariable);
        return string.IsNullOrEmpty(chosen)
            ? [.. Backends.All.Where(b => b.DeviceCount > 0).Select(b => b.GetDevice(0))]
            : Array.ConvertAll(chosen.Split(',', StringSplitOptions.TrimEntries), Device.Parse);
    }
}
