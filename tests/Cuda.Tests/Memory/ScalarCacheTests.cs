using Arity.Cuda.Tests.Backend;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Kernels.Cuda.Streams;
using Arity.Testing;

namespace Arity.Cuda.Tests.Memory;

/// <summary>A number beside a tensor is copied to the device once.</summary>
public sealed class ScalarCacheTests
{
    private static readonly FakeDriver Driver = new();
    private static readonly CudaBackend Fake = TestBackends.Register("scalars", Driver);
    private static readonly Device Simulator = PtxSimulator.Device;

    [Test]
    public void The_second_time_nothing_is_copied()
    {
        Tensor x = Ops.Empty(10, device: Fake.GetDevice(0)), y = Ops.Empty(10, dtype: DType.Float64, device: Fake.GetDevice(0));
        Assert.That(Copies(() => x + 41), Is.EqualTo(1));
        Assert.That(Copies(() => x + 41), Is.Zero);
        Assert.That(Copies(() => 41 - x), Is.Zero, "another operator");
        Assert.That(Copies(() => x + 42), Is.EqualTo(1), "another value");
        Assert.That(Copies(() => y + 41), Is.EqualTo(1), "another dtype");
        Assert.That(Copies(() => x + 0.0), Is.EqualTo(1));
        Assert.That(Copies(() => x + -0.0), Is.EqualTo(1), "zeros differ");
        Assert.That(Copies(() => x * double.NaN) + Copies(() => x * double.NaN), Is.EqualTo(1), "nan is itself here");
    }

    [Test]
    public void Each_stream_copies_its_own()
    {
        Tensor x = Ops.Empty(10, device: Fake.GetDevice(0));
        using CudaStream stream = Fake.CreateStream();
        Assert.That(Copies(() => x + 43), Is.EqualTo(1));
        using (CurrentStream.Use(stream))
        {
            Assert.That(Copies(() => x + 43), Is.EqualTo(1));
            Assert.That(Copies(() => x + 43), Is.Zero);
        }
    }

    [Test]
    public void There_are_not_too_many()
    {
        Tensor x = Ops.Empty(10, device: Fake.GetDevice(0));
        Assert.That(Copies(() => x + 1000), Is.EqualTo(1));
        for (int i = 1001; i < 1300; i++) Ops.Add(x, i);
        Assert.That(Copies(() => x + 1000), Is.EqualTo(1));
    }

    [Test]
    public void It_outlives_a_scope_and_a_result_that_is_disposed()
    {
        Tensor x = Ops.Arange(3).To(Simulator);
        using (new TensorScope()) (x + 77).Dispose();
        Assert.That((x + 77).ToArray<long>(), Is.EqualTo(new long[] { 77, 78, 79 }));
    }

    [Test]
    public void Writing_to_what_it_was_used_for_does_not_change_it()
    {
        Tensor x = Ops.Zeros(3, device: Simulator), filled = Ops.Empty([], device: Simulator).Fill(66);
        x.AddInPlace(66).AddInPlace(66);
        filled.AddInPlace(1);
        Assert.That((x + 66).ToArray<float>(), Is.All.EqualTo(198));
        Assert.That((float)filled, Is.EqualTo(67));
    }

    [Test]
    public void Gradients_flow_past_it()
    {
        Tensor x = Ops.Arange(3, dtype: DType.Float32).To(Simulator);
        x.RequiresGrad = true;
        for (int i = 0; i < 2; i++) (x * 55 + 55).Sum().Backward();
        Assert.That(x.Grad!.ToArray<float>(), Is.All.EqualTo(110));
    }

    [Test]
    public void It_does_not_count_as_memory_of_tensors()
    {
        CudaBackend backend = TestBackends.Register("uncounted", new SimulatorDriver());
        using Tensor x = Ops.Zeros(3, device: backend.GetDevice(0));
        (x + 1).Dispose();
        Assert.That(backend.GetAllocatedBytes(x.Device), Is.EqualTo(12));
    }

    [Test]
    public void Threads_share_it() => Parallel.For(0, 8, _ =>
    {
        Tensor x = Ops.Arange(2).To(Simulator);
        for (int i = 500; i < 540; i++) Assert.That((x + i).ToArray<long>(), Is.EqualTo(new long[] { i, i + 1 }));
    });

    private static int Copies(Func<Tensor> call)
    {
        Driver.ForgetCalls();
        call();
        return Driver.Count("CopyToDevice");
    }
}
