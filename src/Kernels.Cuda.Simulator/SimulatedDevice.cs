namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A device: its memory and its modules.</summary>
internal sealed class SimulatedDevice(int index, long totalBytes)
{
    public int Index => index;

    public DeviceMemory Memory { get; } = new(index, totalBytes);

    public ModuleLoader Loader => field ??= new ModuleLoader(Memory);
}
