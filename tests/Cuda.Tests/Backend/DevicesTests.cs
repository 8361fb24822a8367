using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Streams;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Two devices of one backend.</summary>
public sealed class DevicesTests
{
    private static readonly CudaBackend Backend = TestBackends.Deferred;
    private static readonly Device First = Backend.GetDevice(0);
    private static readonly Device Second = Backend.GetDevice(1);
    private static readonly Tensor Host = Ops.Arange(60, dtype: DType.Float32).Reshape(3, 20);

    [Test]
    public void Operators_run_where_their_tensors_are()
    {
        foreach (Device device in (Device[])[First, Second, First])
        {
            Tensor sum = (Host.To(device) + 1).Sum(0);
            Assert.That(sum.Device, Is.EqualTo(device));
            TensorAssert.AreEqual(sum.To(Device.Cpu), (Host + 1).Sum(0), because: $"{device}");
        }
    }

    [Test]
    public void Tensors_move_between_devices_and_backends()
    {
        Tensor moved = (Host.To(First) * 3).T.To(Second);
        Assert.That(moved.Device, Is.EqualTo(Second));
        TensorAssert.AreEqual((moved + 1).To(First).To(Device.Cpu), (Host * 3).T + 1, because: "there and back");
        Device other = TestBackends.Uncached.GetDevice(0);
        TensorAssert.AreEqual((moved.To(other) + 1).To(Device.Cpu), (Host * 3).T + 1, because: "another backend");
        Assert.That(Ops.Empty((0, 3), device: First).To(Second).Shape, Is.EqualTo((Shape)(0, 3)));
    }

    [Test]
    public void A_copy_between_devices_is_ordered_by_the_streams_of_both()
    {
        using CudaStream reading = Backend.CreateStream(0), writing = Backend.CreateStream(1);
        using (CurrentStream.Use(reading))
        using (CurrentStream.Use(writing))
        {
            Tensor moved = (Host.To(First) * 3).To(Second);
            TensorAssert.AreEqual((moved + 1).To(Device.Cpu), Host * 3 + 1, because: "both streams");
        }
    }

    [Test]
    public void Devices_do_not_mix()
    {
        Tensor x = Host.To(First), y = Host.To(Second);
        Assert.That(
            () => x + y, Throws.TypeOf<DeviceException>().With.Message.Contains("'deferred:0'").And.Message.Contains("'deferred:1'"));
        Assert.That(() => Ops.Add(x, x, destination: y), Throws.InstanceOf<OperatorException>().With.Message.Contains("deferred:1"));
        Assert.That(() => x + Host, Throws.TypeOf<DeviceException>().With.Message.Contains("'cpu'"));
    }

    [Test]
    public void Threads_use_different_devices_at_the_same_time() => Parallel.For(0, 8, i =>
    {
        Device device = Backend.GetDevice(i % 2);
        for (int round = 0; round < 5; round++)
            Assert.That((float)(Host.To(device) * i).Sum(), Is.EqualTo(1770f * i));
    });

    [Test]
    public void Autograd_passes_between_devices()
    {
        Tensor x = Host.To(First);
        x.RequiresGrad = true;
        (x * 2).To(Second).Square().Sum().Backward();
        Assert.That(x.Grad!.Device, Is.EqualTo(First));
        TensorAssert.AreEqual(x.Grad!.To(Device.Cpu), Host * 8, because: "gradient");
    }
}
