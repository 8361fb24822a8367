using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Kernels.Cuda.Streams;

namespace Arity.Cuda.Tests.Backend;

/// <summary>What a call costs the host, and where its launch goes.</summary>
public sealed class LaunchTests
{
    private static readonly NullDriver Null = new();
    private static readonly Device NullDevice = TestBackends.Register("null", Null).GetDevice(0);

    [Test]
    public void A_launch_allocates_nothing()
    {
        Tensor x = Ops.Empty((16, 16), device: NullDevice), y = Ops.Empty((16, 16), device: NullDevice);
        AssertAllocates(0, () => Ops.Add(x, x, destination: y));
        AssertAllocates(0, () => Ops.Add(x.T, x, destination: y), views: 1);
        AssertAllocates(0, () => Ops.Exp(x, destination: y));
    }

    [Test]
    public void A_result_is_all_that_a_call_allocates()
    {
        Tensor x = Ops.Empty((16, 16), device: NullDevice);
        long result = Measure(() => Ops.Empty((16, 16), device: NullDevice).Dispose());
        Assert.That(Measure(() => Ops.Add(x, x).Dispose()), Is.LessThanOrEqualTo(result));
    }

    [Test]
    public void A_call_is_one_launch()
    {
        Tensor x = Ops.Empty((16, 16), device: NullDevice);
        long before = Null.Launches;
        Ops.Add(x, x).Dispose();
        Assert.That(Null.Launches - before, Is.EqualTo(1));
    }

    [Test]
    public void A_launch_goes_into_the_threads_stream()
    {
        var driver = new FakeDriver();
        CudaBackend backend = TestBackends.Register("recording", driver);
        Tensor x = Ops.Empty(10, device: backend.GetDevice(0));
        Ops.Add(x, x);
        Assert.That(driver.LastLaunch.Stream, Is.EqualTo((nint)0));
        using CudaStream stream = backend.CreateStream();
        using (CurrentStream.Use(stream)) Ops.Add(x, x);
        Assert.That(driver.LastLaunch.Stream, Is.EqualTo(stream.Handle));
        Ops.Add(x, x);
        Assert.That(driver.LastLaunch.Stream, Is.EqualTo((nint)0));
    }

    private static void AssertAllocates(long bytes, Action call, int views = 0)
    {
        long view = views == 0 ? 0 : Measure(() => _ = Transposed());
        Assert.That(Measure(call), Is.EqualTo(bytes + (views * view)));
    }

    private static readonly Tensor Square = Ops.Empty((16, 16), device: NullDevice);

    private static Tensor Transposed() => Square.T;

    private static long Measure(Action call)
    {
        const int Calls = 100;
        for (int i = 0; i < Calls; i++) call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++) call();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
