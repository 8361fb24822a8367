using Arity.Kernels.Cuda;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Copies that the host does not wait for.</summary>
public sealed class PinnedTests
{
    private static readonly CudaBackend Backend = TestBackends.Deferred;
    private static readonly Device Simulated = Backend.GetDevice(0);
    private static readonly Tensor Host = Ops.Arange(12, dtype: DType.Int32).Reshape(3, 4);

    [Test]
    public void A_pinned_tensor_is_a_host_tensor()
    {
        Tensor pinned = Host.T.PinMemory(Simulated);
        Assert.That((pinned.Device, pinned.IsContiguous), Is.EqualTo((Device.Cpu, true)));
        TensorAssert.AreEqual(pinned + 1, Host.T + 1, because: "an operator on it");
        Assert.That(Ops.Empty(0).PinMemory(Simulated).ElementCount, Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void It_is_copied_when_the_stream_gets_there_unless_the_call_waits(bool nonBlocking)
    {
        Tensor pinned = Host.PinMemory(Simulated), copy = pinned.To(Simulated, nonBlocking);
        pinned.Fill(5);
        TensorAssert.AreEqual(copy.To(Device.Cpu), nonBlocking ? pinned : Host, because: "written after the call");
    }

    [Test]
    public void Ordinary_memory_has_been_read_when_the_call_returns()
    {
        Tensor host = Host.Clone(), copy = host.To(Simulated, nonBlocking: true);
        host.Fill(5);
        TensorAssert.AreEqual(copy.To(Device.Cpu), Host, because: "it is staged");
    }

    [Test]
    public void It_is_not_freed_before_its_copy_has_ended()
    {
        Tensor pinned = Host.PinMemory(Simulated), copy = pinned.To(Simulated, nonBlocking: true);
        pinned.Dispose();
        TensorAssert.AreEqual(copy.To(Device.Cpu), Host, because: "the source was disposed");
        Assert.That(() => pinned.To(Simulated), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void To_the_host_it_is_complete_after_synchronization()
    {
        Tensor result = (Host.To(Simulated) * 2).To(Device.Cpu, nonBlocking: true);
        Backend.Synchronize(Simulated);
        TensorAssert.AreEqual(result, Host * 2, because: "after synchronization");
        TensorAssert.AreEqual((Host.To(Simulated) * 2).To(Device.Cpu), Host * 2, because: "the call waits");
    }

    [Test]
    public void Pinned_for_one_device_it_can_be_copied_to_another()
    {
        Tensor copy = Host.PinMemory(Simulated).To(Backend.GetDevice(1), nonBlocking: true);
        TensorAssert.AreEqual(copy.To(Device.Cpu), Host, because: "staged");
    }

    [Test]
    public void Only_host_memory_can_be_pinned_and_only_for_a_device_that_copies()
    {
        Assert.That(() => Host.To(Simulated).PinMemory(Simulated), Throws.TypeOf<DeviceException>().With.Message.Contains("deferred:0"));
        Assert.That(() => Host.PinMemory(Device.Cpu), Throws.TypeOf<DeviceException>().With.Message.Contains("'cpu'"));
        Assert.That(() => Host.To(Device.Meta).PinMemory(Simulated), Throws.TypeOf<DeviceException>());
    }

    [Test]
    public void Large_copies_go_in_pieces()
    {
        Tensor large = Ops.Arange(3_000_000, dtype: DType.Int32);
        Tensor back = large.To(Simulated).To(Device.Cpu);
        Assert.That(back.AsSpan<int>().SequenceEqual(large.AsSpan<int>()));
    }
}
