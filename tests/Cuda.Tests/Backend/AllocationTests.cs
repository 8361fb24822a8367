using System.Runtime.CompilerServices;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Kernels.Cuda.Streams;

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
    public void What_the_cache_keeps_is_given_back_when_something_else_needs_it()
    {
        Device device = Backend.GetDevice(0);
        long retries = Backend.GetAllocator(0).Statistics.Retries;
        Ops.Empty(10 << 20, dtype: DType.Int8, device: device).Dispose();
        Ops.Empty(12 << 20, dtype: DType.Int8, device: device).Dispose();
        Assert.That(Backend.GetAllocator(0).Statistics.Retries, Is.EqualTo(retries + 1));
    }

    [Test]
    public void A_limit_is_kept_and_named()
    {
        Device device = Backend.GetDevice(0);
        Backend.GetAllocator(0).Limit = 1 << 20;
        try
        {
            Assert.That(() => Ops.Empty(2 << 20, dtype: DType.Int8, device: device),
                Throws.InstanceOf<Arity.Kernels.Cuda.Driver.CudaOutOfMemoryException>().With.Message.Contains("limit is 1 MiB"));
        }
        finally
        {
            Backend.GetAllocator(0).Limit = long.MaxValue;
        }
    }

    [Test]
    public void The_driver_has_everything_back_in_the_end()
    {
        CudaBackend backend = TestBackends.Register("leaks", new SimulatorDriver(defersWork: true), cachesMemory: false);
        Work(backend.GetDevice(0));
        Collect();
        backend.Synchronize(backend.GetDevice(0));
        (long free, long total) = backend.Driver.GetMemory(0);
        Assert.That((free, backend.GetAllocatedBytes(backend.GetDevice(0))), Is.EqualTo((total, 0L)));
    }

    [Test]
    public void Memory_of_a_stream_is_reused_by_it_at_once()
    {
        Device device = Backend.GetDevice(0);
        using CudaStream stream = Backend.CreateStream();
        using (CurrentStream.Use(stream))
        {
            Ops.Empty(777, device: device).Dispose();
            long taken = Backend.GetAllocator(0).Statistics.DriverAllocations;
            for (int i = 0; i < 5; i++) Ops.Empty(777, device: device).Dispose();
            Assert.That(Backend.GetAllocator(0).Statistics.DriverAllocations, Is.EqualTo(taken));
        }
    }

    [Test]
    public void The_collector_gives_memory_back_to_its_device()
    {
        Device second = Backend.GetDevice(1);
        Drop(second);
        Collect();
        Assert.That(Backend.GetAllocatedBytes(second), Is.Zero);
        Assert.That(Backend.GetAllocator(1).Statistics.LiveBlocks, Is.Zero);
    }

    [Test]
    public void A_device_is_described() => Assert.That(
        Backend.Describe(Backend.GetDevice(0)), Is.EqualTo("PTX simulator, sm_90, 16 MiB, PTX simulator"));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Drop(Device device) => Ops.Ones(100).To(device).Exp();

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Work(Device device)
    {
        Tensor x = Ops.Linspace(0, 1, 100).To(device);
        x.RequiresGrad = true;
        using (new TensorScope()) (x.Exp() + x.Sin()).Sum().Backward();
        Assert.That(x.Grad!.ToArray<float>(), Is.All.GreaterThan(1));
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
        var backend = new CudaBackend("cached", new SimulatorDriver(deviceCount: 2, totalBytes: 1 << 24));
        backend.Register();
        return backend;
    }
}
