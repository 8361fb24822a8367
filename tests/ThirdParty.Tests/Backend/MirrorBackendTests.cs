using Arity.Testing;

namespace Arity.ThirdParty.Backend;

public sealed class MirrorBackendTests
{
    private static readonly Device Mirror = Device.Parse("mirror:1");

    [Test]
    public void Operators_run_on_the_registered_kernels()
    {
        Tensor x = Tensor.From<float>(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Tensor result = (x.To(Mirror).Transpose() * Tensor.From<float>([1f, 10f]).To(Mirror)) + 0.5;
        Assert.That(result.Device, Is.EqualTo(Mirror));
        TensorAssert.AreEqual(result.To(Device.Cpu), (x.Transpose() * Tensor.From<float>([1f, 10f])) + 0.5, because: "mirror");
    }

    [Test]
    public void Gradients_stay_on_the_device()
    {
        Tensor w = Tensor.From<float>([1f, 2f]).To(Mirror);
        w.RequiresGrad = true;
        (w * w).Exp().Backward(Tensor.From<float>([1f, 1f]).To(Mirror));
        Assert.That(w.Grad!.Device, Is.EqualTo(Mirror));
        Tensor expected = 2 * Tensor.From<float>([1f, 2f]) * Tensor.From<float>([1f, 4f]).Exp();
        TensorAssert.AreEqual(w.Grad.To(Device.Cpu), expected, new Tolerance(1e-6, 0), "gradient");
    }

    [Test]
    public void Missing_kernel_names_operator_and_device()
    {
        Tensor x = Tensor.From<float>([1f]).To(Mirror);
        Assert.That(() => x.Sinc(), Throws.InstanceOf<DeviceException>().With.Message.Contains("sinc").And.Message.Contains("mirror"));
        Assert.That(() => Ops.Add(x.To(DType.Float32), Tensor.From<float>([1f])), Throws.InstanceOf<DeviceException>().With.Message.Contains("different devices"));
    }

    [Test]
    public void Unsupported_dtype_names_the_supported_ones()
    {
        Tensor x = Tensor.From<double>([1.0]).To(Mirror);
        Assert.That(() => Ops.Add(x, x), Throws.InstanceOf<DTypeException>().With.Message.Contains("float32"));
    }

    [Test]
    public void Names_find_devices()
    {
        Assert.That(Mirror.ToString(), Is.EqualTo("mirror:1"));
        Assert.That(Device.Parse("mirror"), Is.EqualTo(MirrorBackend.Instance.GetDevice(0)));
        Assert.That(() => Device.Parse("mirror:2"), Throws.InstanceOf<DeviceException>().With.Message.Contains("2 device"));
        Assert.That(() => Device.Parse("cuda"), Throws.InstanceOf<DeviceException>().With.Message.Contains("'mirror'"));
        Assert.That(() => Backends.Register(MirrorBackend.Instance), Throws.InstanceOf<DeviceException>());
    }

    [Test]
    public void Disposing_gives_memory_back()
    {
        long before = MirrorBackend.Instance.GetAllocatedBytes(Mirror);
        Tensor x = Tensor.From<float>([1f, 2f]).To(Mirror);
        Assert.That(MirrorBackend.Instance.GetAllocatedBytes(Mirror), Is.EqualTo(before + 8));
        x.Dispose();
        Assert.That(MirrorBackend.Instance.GetAllocatedBytes(Mirror), Is.EqualTo(before));
        Assert.That(() => x.Exp(), Throws.InstanceOf<ObjectDisposedException>());
    }
}
