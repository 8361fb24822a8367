namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A device: its memory and its modules.</summary>
internal sealed class SimulatedDevice(long totalBytes)
{
    public DeviceMemory Memory { get; } = new(totalBytes);

    public ModuleLoader Loader => field ??= new ModuleLoader(Memory);
}
