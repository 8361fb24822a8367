using Arity.Testing;

namespace Arity.ThirdParty;

public sealed class CompositeSincTests
{
    [TestCase(DType.Float32)]
    [TestCase(DType.Float64)]
    public void Composite_equals_primitive(DType dtype)
    {
        Tensor x = Ops.Linspace(-3.25, 3.25, 53, dtype: dtype);
        TensorAssert.AreEqual(x.CompositeSinc(), x.Sinc(), new Tolerance(0, 4e-7), "sinc");
    }

    [Test]
    public void Composite_and_primitive_have_one_gradient()
    {
        Tensor x = Ops.Linspace(-2, 2, 17, dtype: DType.Float64);
        TensorAssert.AreEqual(Gradient(x, v => v.CompositeSinc()), Gradient(x, v => v.Sinc()), new Tolerance(0, 1e-13), "gradient of sinc");
    }

    [Test]
    public void Composite_is_differentiable_twice() => Assert.That(
        () => GradGradCheck.Run(v => v.CompositeSinc(), Leaf(Tensor.From<double>([0.3, -1.4, 2.2])), "composite_sinc"), Throws.Nothing);

    [Test]
    public void Registry_knows_both_operators_of_this_assembly()
    {
        Assert.That(OperatorRegistry.From("Arity.ThirdParty.Tests").Select(o => (o.Name, o.IsComposite)), Is.EqualTo(new[] { ("composite_sinc", true), ("half_square", false) }));
        Assert.That(((Tensor)OperatorRegistry.Find("half_square")!.Invoke(Tensor.From<float>([3f]))).Item<float>(), Is.EqualTo(4.5f));
    }

    private static Tensor Gradient(Tensor x, Func<Tensor, Tensor> function)
    {
        Tensor leaf = Leaf(x.Clone());
        function(leaf).Sum().Backward();
        return leaf.Grad!;
    }

    private static Tensor Leaf(Tensor tensor)
    {
        tensor.RequiresGrad = true;
        return tensor;
    }

    [Test]
    public void In_place_it_has_the_gradient_of_what_it_overwrote()
    {
        Tensor x = Ops.Tensor(0.5, 2.5), z = Ops.Tensor(0.5, 2.5);
        (x.RequiresGrad, z.RequiresGrad) = (true, true);
        Tensor y = x * 2;
        y.CompositeSincInPlace().Sum().Backward();
        (z * 2).CompositeSinc().Sum().Backward();
        Assert.That(x.Grad!.ToArray<double>(), Is.EqualTo(z.Grad!.ToArray<double>()));
        Assert.That(() => x.CompositeSincInPlace(), Throws.InstanceOf<AutogradException>().With.Message.Contains("leaf"));
    }
}
