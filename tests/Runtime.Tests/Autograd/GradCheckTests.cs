using System.Numerics;
using static Arity.Runtime.Tests.Differentiation.Make;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>The checker passes right gradients, and fails wrong ones in words that help.</summary>
public sealed class GradCheckTests
{
    [Test]
    public void RightGradientsPass()
    {
        GradCheck.Run(x => x.Sin() * x, Random(2, 3), checkForward: true);
        GradGradCheck.Run(x => x.Sin() * x, Random(2, 3));
        GradCheck.Run(x => x.Exp() * x.Conj(), RandomComplex(3), checkForward: true);
        GradGradCheck.Run(x => x.Exp() * x.Conj(), RandomComplex(2));
        GradCheck.Run(t => [t[0] * t[1], t[0].Exp(), t[1]], [Random(2), RandomComplex(2)]);
    }

    [Test]
    public void AWrongGradientIsDescribed()
    {
        Tensor x = Leaf([2], 3, 4);
        Assert.That(
            () => GradCheck.Run(t => TestNode.Record("wrong", t * t, [t], g => [g * t * 3]), x, "wrong"),
            Throws.TypeOf<GradCheckException>()
                .With.Message.StartsWith("wrong: the gradient of output 0, element 0, by input 0, element 0, is 9")
                .And.Message.Contains("finite differences give 6."));
    }

    [Test]
    public void AMissingConjugateIsFound() => Assert.That(
        () => GradCheck.Run(t => TestNode.Record("square", t * t, [t], g => [g * t * 2]), RandomComplex(1)),
        Throws.TypeOf<GradCheckException>());

    [Test]
    public void AMissingGradientIsFound() => Assert.That(
        () => GradCheck.Run(t => t.Detach() * 2, Random(2)), Throws.TypeOf<GradCheckException>().With.Message.Contains("is 0, but"));

    [Test]
    public void AWrongSecondDerivativeIsFound() => Assert.That(
        () => GradGradCheck.Run(t => TestNode.Record("constant slope", t.Exp(), [t], g => [g * t.Exp().Detach()]), Random(2)),
        Throws.TypeOf<GradCheckException>().With.Message.StartsWith("gradient of function"));

    [Test]
    public void AGradientThatNeedsContiguousMemoryIsFound() => Assert.That(
        () => GradCheck.Run(t => TestNode.Record("strided", t * 1, [t], g => [g.IsContiguous ? g : g * 2]), Random(3)),
        Throws.TypeOf<GradCheckException>().With.Message.Contains("strided, reversed"));

    [Test]
    public void ALostTangentIsFound() => Assert.That(
        () => GradCheck.RunForward(t => [t[0].Detach() * 2], [Random(2)]),
        Throws.TypeOf<GradCheckException>().With.Message.Contains("the tangent"));

    [Test]
    public void InputsMustBeFineEnough()
    {
        Assert.That(() => GradCheck.Run(t => t, Leaf(1f)), Throws.TypeOf<InvalidValueException>().With.Message.Contains("float32"));
        Assert.That(() => GradCheck.Run(t => t, Tensor.From<double>([1])),
            Throws.TypeOf<InvalidValueException>().With.Message.Contains("requires grad"));
        Assert.That(() => GradCheck.Run(t => t.Less(2), Random(1)), Throws.TypeOf<InvalidValueException>().With.Message.Contains("bool"));
    }

    [Test]
    public void OptionsAreHeeded()
    {
        Func<Tensor, Tensor> rough = t => TestNode.Record("rough", t * t, [t], g => [g * t * 2.01]);
        Assert.That(() => GradCheck.Run(rough, Random(2)), Throws.TypeOf<GradCheckException>());
        Assert.That(() => GradCheck.Run(rough, Random(2), options: new GradCheckOptions { RelativeTolerance = 0.1 }), Throws.Nothing);
    }

    [Test]
    public void EmptyTensorsPass() => Assert.That(() => GradCheck.Run(t => t * t, Leaf([0, 2]), checkForward: true), Throws.Nothing);

    [Test]
    public void TheRealPartOfAProductOfComplexNumbers()
    {
        Tensor z = RandomComplex(1);
        Complex value = z.Item<Complex>();
        Tensor gradient = Autograd.Grad(z * z, z, Tensor.From<Complex>([Complex.One]));
        Assert.That((gradient.Item<Complex>() - Complex.Conjugate(2 * value)).Magnitude, Is.LessThan(1e-12));
    }
}
