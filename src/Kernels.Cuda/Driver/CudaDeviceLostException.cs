namespace Arity.Kernels.Cuda.Driver;

/// <summary>A kernel failed in a way that ends its device's context: every later call on the device fails too.</summary>
/// <remarks>Nothing on the device can be saved; the process survives, but it must end to use the device again.</remarks>
public sealed class CudaDeviceLostException : CudaException
{
    /// <summary>Describes the loss.</summary>
    /// <param name="call">The driver's function that noticed it, often not the one that caused it.</param>
    /// <param name="code">The driver's error code.</param>
    /// <param name="device">The device.</param>
    /// <param name="kernel">The kernel that was launched last on the device, or null if none was.</param>
    /// <param name="problem">The driver's text.</param>
    public CudaDeviceLostException(string call, int code, int device, string? kernel, string problem)
        : base(call, code, $"{problem}. {Describe(device, kernel)}; start a new process to use the device again.")
    {
        Device = device;
        Kernel = kernel;
    }

    /// <summary>Repeats an earlier loss for a call that was not even tried.</summary>
    /// <param name="loss">How the device was lost.</param>
    public CudaDeviceLostException(CudaDeviceLostException loss)
        : base(loss)
    {
        Device = loss.Device;
        Kernel = loss.Kernel;
    }

    /// <summary>The device's number.</summary>
    public int Device { get; }

    /// <summary>The kernel that was launched last before the loss was noticed, or null if none was.</summary>
    public string? Kernel { get; }

    private static string Describe(int device, string? kernel) => kernel is null
        ? $"Device {device} is lost and no kernel was launched on it"
        : $"Device {device} is lost; the last kernel launched on it was {kernel}";
}
