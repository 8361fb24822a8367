using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Backends that several fixtures use; a name can be registered once.</summary>
internal static class TestBackends
{
    /// <summary>Two devices whose streams run as late as they may, with a cache.</summary>
    public static CudaBackend Deferred { get; } = Register("deferred", new SimulatorDriver(deviceCount: 2, defersWork: true));

    /// <summary>One such device that reuses no memory, and so notices when freed memory is used.</summary>
    public static CudaBackend Uncached { get; } = Register("uncached", new SimulatorDriver(defersWork: true), cachesMemory: false);

    public static CudaBackend Register(string name, Arity.Kernels.Cuda.Driver.ICudaDriver driver, bool cachesMemory = true)
    {
        var backend = new CudaBackend(name, driver, cachesMemory);
        backend.Register();
        return backend;
    }
}
