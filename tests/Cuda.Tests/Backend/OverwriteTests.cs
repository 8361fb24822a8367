using Arity.Kernels.Cuda;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Writing over a tensor reads nothing of it, and goes the ways of other copies.</summary>
public sealed class OverwriteTests
{
    private static readonly Device Simulator = KernelDevice.Value;
    private static readonly CudaKernel Second = new("copy", "second", typeof(CudaKernel).Assembly);

    [TestCaseSource(typeof(DTypeExtensions), nameof(DTypeExtensions.All))]
    public void Memory_that_was_never_written_is_filled(DType dtype)
    {
        Tensor x = Ops.Arange(6).Reshape(2, 3).AsType(dtype), onDevice = x.To(Simulator);
        foreach (Func<Tensor> make in new Func<Tensor>[] { () => Empty(dtype, 2, 3), () => Empty(dtype, 3, 2).T })
        {
            TensorAssert.AreEqual(make().CopyInPlace(onDevice).To(Device.Cpu), x, because: "copied");
            TensorAssert.AreEqual(make().CopyFrom(onDevice[0]).To(Device.Cpu), x[0].Expand((2, 3)), because: "broadcast");
            TensorAssert.AreEqual(make().Fill(1).To(Device.Cpu), Ops.Ones((2, 3), dtype: dtype), because: "filled");
        }
    }

    [Test]
    public void Casts_write_it_too()
    {
        Tensor x = Ops.Tensor(1.5f, -2.5f, 300f);
        TensorAssert.AreEqual(
            Empty(DType.Int32, 3).CopyInPlace(x.To(Simulator)).To(Device.Cpu), Ops.Tensor(1, -2, 300), because: "whole numbers");
        TensorAssert.AreEqual(
            Empty(DType.Complex64, 3).CopyInPlace(x.To(Simulator)).To(Device.Cpu), x.AsType(DType.Complex64), because: "complex numbers");
    }

    [Test]
    public void A_transposed_source_goes_through_tiles()
    {
        var driver = new FakeDriver();
        Device device = TestBackends.Register("overwriting", driver).GetDevice(0);
        Tensor x = Ops.Empty((40, 50), device: device), y = Ops.Empty((50, 40), device: device);
        y.CopyInPlace(x.T);
        Assert.That(driver.LastLaunch.Entry, Is.EqualTo("transposed_copy_kernel"));
        y.CopyInPlace(x.Reshape(50, 40));
        Assert.That(driver.LastLaunch.Entry, Is.EqualTo("identity_kernel"));
    }

    [Test]
    public void What_a_body_does_not_read_is_not_loaded(
        [Values(DType.Float16, DType.Int64, DType.Complex64)] DType dtype, [Values(0, 1)] int shift, [Values(0, 2)] int rank)
    {
        Tensor x = Ops.Ones([2], dtype);
        var key = new ElementwiseKey(dtype, dtype, [x, x, x], rank, 0, rank == 0 ? shift : 0);
        string text = ElementwiseModule.Compose(Second, key.Bits);
        string[] loads = [.. text.Split('\n', ';').Where(line => line.Contains("ld.global"))];
        Assert.That(loads, Is.Not.Empty);
        Assert.That(loads, Is.All.Contains("%address2"));
        Assert.That(ModuleText.Problems(text), Is.Empty);
    }

    private static Tensor Empty(DType dtype, params long[] shape) => Ops.Empty(shape, dtype: dtype, device: Simulator);
}
