namespace Arity.Runtime.Tests.Convenience;

/// <summary>Composites write to destinations although only their parts have kernels.</summary>
internal sealed class CompositeFormTests
{
    private static Tensor Values => Ops.Tensor(1f, 2f, 6f);

    [Test]
    public void TheDestinationGetsTheResult()
    {
        Tensor y = Ops.Empty([]);
        Assert.That(Ops.Mean(Values, destination: y), Is.SameAs(y));
        Assert.That((float)y, Is.EqualTo(3));
    }

    [Test]
    public void AWrongDestinationIsLeftAsItWas()
    {
        Tensor y = Ops.Zeros(2);
        Assert.That(() => Ops.Mean(Values, destination: y), Throws.InstanceOf<DestinationException>().With.Message.Contains("mean"));
        Assert.That(y.ToArray<float>(), Is.All.Zero);
    }

    [Test]
    public void ADestinationIsNotDifferentiable()
    {
        Tensor x = Values;
        x.RequiresGrad = true;
        Assert.That(() => Ops.Mean(x, destination: Ops.Empty([])), Throws.InstanceOf<AutogradException>());
    }
}
