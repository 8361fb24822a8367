using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Kernels.Cuda.Streams;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Operators in streams of a simulator that runs every stream as late as it may.</summary>
public sealed class StreamOrderTests
{
    private static readonly CudaBackend[] Backends = [TestBackends.Deferred, TestBackends.Uncached];
    private static readonly Tensor Host = Ops.Arange(1000, dtype: DType.Float32);

    [TestCaseSource(nameof(Backends))]
    public void Events_make_the_result_that_of_one_stream(CudaBackend backend)
    {
        Tensor x = Host.To(backend.GetDevice(0));
        using CudaStream first = backend.CreateStream(), second = backend.CreateStream();
        Tensor doubled = Within(first, After(backend, null), () => x * 2);
        Tensor shifted = Within(second, After(backend, first), () => doubled + 1);
        CurrentStream.Wait(After(backend, second));
        TensorAssert.AreEqual((shifted.Sum() + x.Sum()).To(Device.Cpu), (Host * 2 + 1).Sum() + Host.Sum(), because: "sum");
    }

    [TestCaseSource(nameof(Backends))]
    public void A_missing_wait_is_seen(CudaBackend backend)
    {
        Tensor x = Host.To(backend.GetDevice(0)), wrong;
        using (CudaStream stream = backend.CreateStream())
        {
            Tensor doubled = Within(stream, After(backend, null), () => x * 2);
            wrong = doubled + 1;
            Assert.That(() => wrong.ToArray<float>(), Throws.TypeOf<UninitializedReadException>());
        }
    }

    [TestCaseSource(nameof(Backends))]
    public void Memory_is_not_reused_while_another_stream_needs_it(CudaBackend backend)
    {
        Device device = backend.GetDevice(0);
        Tensor x = Host.To(device);
        using CudaStream stream = backend.CreateStream();
        Tensor doubled = Within(stream, After(backend, null), () => x * 2);
        x.Dispose();
        Tensor next = Ops.Zeros(1000, device: device);
        Assert.That(next.ToArray<float>(), Is.All.Zero);
        Tensor result = Within(stream, After(backend, null), () => doubled.To(Device.Cpu));
        TensorAssert.AreEqual(result, Host * 2, because: "what was read before the memory was reused");
    }

    [TestCaseSource(nameof(Backends))]
    public void Threads_have_streams_of_their_own(CudaBackend backend)
    {
        var results = new Tensor[4];
        Parallel.For(0, results.Length, i =>
        {
            using CudaStream stream = backend.CreateStream();
            using (CurrentStream.Use(stream)) results[i] = (Host.To(backend.GetDevice(0)) * i).Exp().Sum().To(Device.Cpu);
        });
        for (int i = 0; i < results.Length; i++)
            TensorAssert.AreEqual(results[i], (Host * i).Exp().Sum(), new Tolerance(1e-5, 1e-5), $"thread {i}");
    }

    [Test]
    public void Synchronize_waits_for_all_streams()
    {
        CudaBackend backend = TestBackends.Deferred;
        Device device = backend.GetDevice(0);
        Tensor x = Host.To(device);
        using CudaStream stream = backend.CreateStream();
        Tensor doubled = Within(stream, After(backend, null), () => x * 2);
        backend.Synchronize(device);
        TensorAssert.AreEqual(doubled.To(Device.Cpu), Host * 2, because: "after the device was synchronized");
    }

    [Test]
    public void A_gradient_is_computed_in_the_current_stream()
    {
        CudaBackend backend = TestBackends.Uncached;
        using CudaStream stream = backend.CreateStream();
        using (CurrentStream.Use(stream))
        {
            Tensor x = Ops.Linspace(-1, 1, 9).To(backend.GetDevice(0)), w = Ops.Linspace(-1, 1, 9);
            (x.RequiresGrad, w.RequiresGrad) = (true, true);
            (x * x).Exp().Sum().Backward();
            (w * w).Exp().Sum().Backward();
            TensorAssert.AreEqual(x.Grad!.To(Device.Cpu), w.Grad!, new Tolerance(1e-5, 1e-5), "gradient");
        }
    }

    [Test]
    public void What_was_released_cannot_be_used()
    {
        Tensor view;
        using (new TensorScope()) view = Host.To(TestBackends.Uncached.GetDevice(0))[..10];
        Assert.That(() => view + 1, Throws.TypeOf<ObjectDisposedException>());
    }

    private static CudaEvent After(CudaBackend backend, CudaStream? stream)
    {
        CudaEvent @event = backend.CreateEvent();
        @event.Record(stream?.Handle ?? 0);
        return @event;
    }

    private static Tensor Within(CudaStream stream, CudaEvent after, Func<Tensor> work)
    {
        stream.Wait(after);
        after.Dispose();
        using (CurrentStream.Use(stream)) return work();
    }
}
