namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The device <c>ptxsim</c>: every CUDA kernel, run on the processor with checks that no GPU makes.</summary>
public static class PtxSimulator
{
    /// <summary>The device's name.</summary>
    public const string Name = "ptxsim";

    private static readonly Lock Gate = new();
    private static CudaBackend? s_backend;

    /// <summary>Its first device; registers the backend when it is first asked for.</summary>
    public static Device Device => Register().GetDevice(0);

    /// <summary>Registers the backend, once.</summary>
    /// <returns>The backend.</returns>
    public static CudaBackend Register()
    {
        lock (Gate)
        {
            if (s_backend is { } existing) return existing;
            var backend = new CudaBackend(Name, new SimulatorDriver(), cachesMemory: false);
            backend.Register();
            return s_backend = backend;
        }
    }
}
