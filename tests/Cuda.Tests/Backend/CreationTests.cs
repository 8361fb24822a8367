using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>What creates tensors, and composites of other operators, give on the device what they give on the processor.</summary>
public sealed class CreationTests
{
    private static readonly Device Simulator = KernelDevice.Value;

    private static readonly DType[] Real = [.. DTypeExtensions.All.Where(dtype => !dtype.IsComplex)];

    [TestCaseSource(typeof(DTypeExtensions), nameof(DTypeExtensions.All))]
    public void Tensors_are_created_on_the_device(DType dtype)
    {
        AssertCreates(device => Ops.Zeros((2, 3), dtype: dtype, device: device));
        AssertCreates(device => Ops.Ones((2, 3), dtype: dtype, device: device));
        AssertCreates(device => Ops.Full([], 1, dtype: dtype, device: device));
        AssertCreates(device => Ops.Full((0, 4), 1, dtype: dtype, device: device));
        AssertCreates(device => Ops.Full((300, 2), 1, dtype: dtype, device: device));
        AssertCreates(device => Ops.Arange(2, dtype: dtype, device: device));
        AssertCreates(device => Ops.Linspace(0, 1, 7, dtype: dtype, device: device));
        AssertCreates(device => Ops.Eye(3, 4, 1, dtype: dtype, device: device));
        AssertCreates(device => Ops.Eye(4, 2, -1, dtype: dtype, device: device));
        AssertCreates(device => Ops.Eye(0, dtype: dtype, device: device));
        AssertCreates(device => Ops.Ones((2, 3), dtype: dtype, device: device).ZerosLike());
        Assert.That(Ops.Empty((2, 3), dtype: dtype, device: Simulator).Device, Is.EqualTo(Simulator));
    }

    [Test]
    public void Sequences_have_the_processors_values()
    {
        AssertCreates(device => Ops.Arange(1, 10, 3, device: device));
        AssertCreates(device => Ops.Arange(5, 0, -2, device: device));
        AssertCreates(device => Ops.Arange(0.0, 1.0, 0.3, device: device));
        AssertCreates(device => Ops.Linspace(0, 1, 5, endpoint: false, device: device));
    }

    [TestCaseSource(nameof(Real))]
    public void Composites_run_on_the_device(DType dtype)
    {
        Tensor x = Ops.Arange(12).Reshape(3, 4).To(dtype);
        AssertSame(t => t.Mean(), x);
        AssertSame(t => t.Mean(0, keepdims: true), x);
        AssertSame(t => t.Var(1, correction: 1), x);
        AssertSame(t => t.Flatten(), x);
        AssertSame(t => t.Conj(), x);
        AssertSame(t => t.Real(), x);
        AssertSame(t => t.Imag(), x);
        AssertSame(t => Ops.Stack([t, t.Flip()], 1), x);
        AssertSame(t => Ops.Concatenate([t[.., 1..], t.Flip(1)], 1), x);
        AssertSame(t => Ops.Split(t, 2, 1)[1], x);
        AssertSame(t => Ops.Split(t, [1, 2])[2], x);
        AssertSame(t => t.Diagonal(1), x);
        AssertSame(t => t.SwapAxes(0, 1).Ravel(), x);
        AssertSame(t => t.Expand((2, 3, 4)).Contiguous(), x);
        AssertSame(t => t.AsStrided((2, 2), (4, 1), 1), x);
    }

    [Test]
    public void Losses_run_on_the_device([Values("mean", "sum", "none")] string reduction)
    {
        Tensor x = Ops.Rand((5, 3), generator: new RandomGenerator(1)), target = Ops.Tensor(2, 0, 1, 1, 2);
        AssertSame(t => Ops.CrossEntropy(t, target.To(t.Device), reduction), x);
        AssertSame(t => Ops.NllLoss(t, target.To(t.Device), reduction), x);
        AssertSame(t => Ops.Linear(t, t[..2], t[0, ..2]), x);
    }

    private static void AssertCreates(Func<Device, Tensor> create)
    {
        Tensor actual = create(Simulator);
        Assert.That(actual.Device, Is.EqualTo(Simulator));
        TensorAssert.AreEqual(actual.To(Device.Cpu), create(Device.Cpu), because: "created on the device");
    }

    private static void AssertSame(Func<Tensor, Tensor> function, Tensor input)
    {
        Tensor actual = function(input.To(Simulator));
        Assert.That(actual.Device, Is.EqualTo(Simulator));
        TensorAssert.AreEqual(actual.To(Device.Cpu), function(input), new Tolerance(1e-6, 1e-6), "on the device");
    }
}
