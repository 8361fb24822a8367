using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

public sealed unsafe class DriverTests
{
    [Test]
    public void Memory_is_counted_and_limited()
    {
        var driver = new SimulatorDriver(totalBytes: 1 << 20);
        ulong first = driver.TryAllocate(0, 1000, 0);
        Assert.That(first % 256, Is.Zero);
        Assert.That(driver.GetMemory(0), Is.EqualTo(((1L << 20) - 1000, 1L << 20)));
        Assert.That(driver.TryAllocate(0, 1 << 20, 0), Is.Zero);
        driver.Free(0, first, 0);
        Assert.That(driver.GetMemory(0).Free, Is.EqualTo(1L << 20));
    }

    [Test]
    public void Copies_and_fills_move_bytes()
    {
        var driver = new SimulatorDriver();
        ulong a = driver.TryAllocate(0, 16, 0), b = driver.TryAllocate(0, 16, 0);
        var result = new byte[16];
        driver.Fill(0, a, 7, 16, 0);
        driver.Fill(0, a + 4, 9, 2, 0);
        driver.CopyOnDevice(0, a, b + 8, 8, 0);
        fixed (byte* target = result)
            driver.CopyToHost(0, b + 8, (nint)target, 8, 0);
        Assert.That(result[..8], Is.EqualTo(new byte[] { 7, 7, 7, 7, 9, 9, 7, 7 }));
        Assert.That(() => driver.Fill(0, a + 8, 0, 9, 0), Throws.TypeOf<OutOfBoundsException>());
    }

    [Test]
    public void Streams_and_events_are_handles()
    {
        var driver = new SimulatorDriver(deviceCount: 2);
        nint stream = driver.CreateStream(1);
        nint start = driver.CreateEvent(1, true), end = driver.CreateEvent(1, true);
        driver.RecordEvent(1, start, stream);
        driver.RecordEvent(1, end, stream);
        driver.WaitEvent(0, 0, end);
        Assert.That(() => driver.Synchronize(0, stream), Throws.TypeOf<CudaException>().With.Message.Contains("device 1"));
        Assert.That(driver.IsEventComplete(1, end));
        Assert.That(driver.GetElapsedMilliseconds(1, start, end), Is.GreaterThanOrEqualTo(0));
        driver.DestroyStream(1, stream);
        Assert.That(() => driver.Synchronize(1, stream), Throws.TypeOf<CudaException>());
        Assert.That(() => driver.WaitEvent(0, 0, stream), Throws.TypeOf<CudaException>());
        Assert.That(() => driver.GetProperties(2), Throws.TypeOf<CudaException>());
    }

    [Test]
    public void An_address_of_another_device_is_no_address()
    {
        var driver = new SimulatorDriver(deviceCount: 2);
        ulong address = driver.TryAllocate(1, 16, 0);
        Assert.That(() => driver.Fill(0, address, 0, 16, 0), Throws.TypeOf<OutOfBoundsException>());
    }

    [TestCase(0, 1, 0)]
    [TestCase(1, 1025, 0)]
    [TestCase(1, 1, 50000)]
    public void Impossible_launches_are_refused(int grid, int block, int shared)
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module("", 1));
        Assert.That(
            () => kernel.LaunchShared(new LaunchSize(grid), new LaunchSize(block), shared, 0),
            Throws.TypeOf<CudaException>().With.Message.Contains("kernel 'kernel'"));
        kernel.Driver.SetMaxDynamicSharedMemory(0, kernel.Function, 100000);
        if (shared > 0)
            Assert.That(() => kernel.LaunchShared(new LaunchSize(1), new LaunchSize(1), shared, 0), Throws.Nothing);
    }
}
