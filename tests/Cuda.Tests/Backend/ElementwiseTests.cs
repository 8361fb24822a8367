using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Operators on the simulator give what they give on the processor.</summary>
public sealed class ElementwiseTests
{
    private static readonly Device Simulator = KernelDevice.Value;

    [Test]
    public void A_sum_runs_on_the_device()
    {
        Tensor x = Ops.Arange(6, dtype: DType.Float32).Reshape(2, 3), y = Ops.Tensor(10f, 20f, 30f);
        Tensor sum = x.To(Simulator) + y.To(Simulator);
        Assert.That(sum.Device, Is.EqualTo(Simulator));
        TensorAssert.AreEqual(sum.To(Device.Cpu), x + y, because: "add");
    }

    [Test]
    public void Sinc_goes_through_the_library()
    {
        Tensor x = Ops.Linspace(-3, 3, 41);
        TensorAssert.AreEqual(x.To(Simulator).Sinc().To(Device.Cpu), x.Sinc(), new Tolerance(1e-6, 1e-6), "sinc");
    }

    [Test]
    public void A_gradient_stays_on_the_device()
    {
        Tensor x = Ops.Linspace(-3, 3, 7).To(Simulator), w = Ops.Linspace(-3, 3, 7);
        (x.RequiresGrad, w.RequiresGrad) = (true, true);
        (x * x).Exp().Sum().Backward();
        (w * w).Exp().Sum().Backward();
        TensorAssert.AreEqual(x.Grad!.To(Device.Cpu), w.Grad!, new Tolerance(1e-5, 1e-5), "gradient");
    }

    [Test]
    public void Matrices_multiply()
    {
        Tensor a = Ops.Rand((2, 17, 33)), b = Ops.Rand((33, 19));
        TensorAssert.AreEqual(a.To(Simulator).MatMul(b.To(Simulator)).To(Device.Cpu), a.MatMul(b), new Tolerance(1e-5, 1e-5), "matmul");
    }

    [Test]
    public void Lines_are_walked()
    {
        Tensor x = Ops.Rand((3, 5, 4)), y = x.To(Simulator);
        TensorAssert.AreEqual(y.LogSoftmax(1).To(Device.Cpu), x.LogSoftmax(1), new Tolerance(1e-5, 1e-5), "log_softmax");
        TensorAssert.AreEqual(y.ArgMax(1).To(Device.Cpu), x.ArgMax(1), because: "argmax");
        TensorAssert.AreEqual(y.CumSum(0).To(Device.Cpu), x.CumSum(0), new Tolerance(1e-5, 1e-5), "cumsum");
    }
}
