using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda;

/// <summary>The backend <c>cuda</c>: registered when this assembly is loaded on a machine with a driver and a device.</summary>
public static class CudaRuntime
{
    /// <summary>The backend's name.</summary>
    public const string Name = "cuda";

    private static readonly Lock Gate = new();
    private static CudaBackend? s_backend;

    /// <summary>Why there is no backend; empty when there is one.</summary>
    public static string UnavailableReason { get; private set; } = "it was not looked for";

    /// <summary>The first device.</summary>
    /// <exception cref="DeviceException">There is none; the message says why.</exception>
    public static Device Device => TryRegister()
        ? s_backend!.GetDevice(0)
        : throw new DeviceException("device", null, $"there is no CUDA device: {UnavailableReason}");

    /// <summary>
    /// Registers the backend, if that has not been done and there is a driver: through ManagedCuda if the program refers to that package,
    /// else, or where the environment variable <c>ARITY_CUDA_BINDING</c> is <c>native</c>, through the native binding.
    /// </summary>
    public static bool TryRegister()
    {
        lock (Gate)
        {
            if (s_backend is not null) return true;
            if (DriverBinding.TryCreate(out string reason) is { } driver) Register(driver);
            else UnavailableReason = reason;
            return s_backend is not null;
        }
    }

    /// <summary>Registers the backend over a driver of the caller's choice, such as ManagedCuda's.</summary>
    /// <param name="driver">The driver.</param>
    /// <exception cref="DeviceException">The backend is registered already.</exception>
    public static void Register(ICudaDriver driver)
    {
        lock (Gate)
        {
            var backend = new CudaBackend(Name, driver);
            backend.Register();
            (s_backend, UnavailableReason) = (backend, "");
        }
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Referring to the package is what asks for the device.")]
    internal static void Initialize() => TryRegister();
}
