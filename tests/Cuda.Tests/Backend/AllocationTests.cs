using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Tensors take memory from the caching allocator and give it back.</summary>
public sealed class AllocationTests
{
    private static readonly CudaBackend Backend = Register();

    [Test]
    public void Memory_of_a_disposed_tensor_is_used_again()
    {
        Device device = Backend.GetDevice(0);
        Ops.Empty(1000, device: device).Dispose();
        long taken = Backend.GetAllocator(0).Statistics.DriverAllocations, held = Backend.GetAllocatedBytes(device);
        for (int i = 0; i < 10; i++) Ops.Empty(1000, device: device).Dispose();
        Assert.That(Backend.GetAllocator(0).Statistics.DriverAllocations, Is.EqualTo(taken));
        Assert.That(Backend.GetAllocatedBytes(device), Is.EqualTo(held));
    }

    [Test]
    public void Too_much_throws_with_sizes_and_the_rest_goes_on()
    {
        Device device = Backend.GetDevice(0);
        Assert.That(() => Ops.Empty(1L << 30, device: device),
            Throws.InstanceOf<Arity.Kernels.Cuda.Driver.CudaOutOfMemoryException>().With.Message.Contains("4 GiB"));
        Assert.That((float)Ops.Ones(3, device: device).Sum(), Is.EqualTo(3));
    }

    [Test]
    public void Without_a_driver_the_device_says_why()
    {
        if (CudaRuntime.TryRegister()) Assert.Ignore("This machine has a CUDA device.");
        Assert.That(() => Device.Cuda, Throws.InstanceOf<DeviceException>().With.Message.Contains(CudaRuntime.UnavailableReason));
        Assert.That(CudaRuntime.UnavailableReason, Is.Not.Empty);
    }

    // A small simulated device with a cache, beside the one without.
    private static CudaBackend Register()
    {
        var backend = new CudaBackend("cached", new SimulatorDriver(totalBytes: 1 << 24));
        backend.Register();
        return backend;
    }
}
