namespace Arity.Runtime.Tests.Differentiation;

/// <summary>The engine over nodes written by hand: order, accumulation, depth, freed graphs and wrong gradients.</summary>
public sealed class GraphTests
{
    [Test]
    public void EveryPathThroughADiamondCounts()
    {
        Tensor x = Leaf(2f);
        Tensor a = TestNode.Identity(x), b = TestNode.Identity(x);
        Tensor y = TestNode.Record("add", a, [a, b], g => [g, g]);
        y.Backward(Tensor.From<float>([3f]));
        Assert.That(x.Grad!.ToArray<float>(), Is.EqualTo([6f]));
    }

    [Test]
    public void ANodeWaitsForAllWhoUseItsOutput()
    {
        Tensor x = Leaf(1f);
        Tensor shared = TestNode.Identity(x);
        // Recorded first but used last: the order of recording alone would run it too early.
        Tensor early = TestNode.Identity(shared);
        Tensor late = TestNode.Identity(TestNode.Identity(shared));
        Tensor y = TestNode.Record("add", early, [early, late], g => [g, g]);
        y.Backward(Tensor.From<float>([1f]));
        Assert.That(((TestNode)shared.GradFn!).Runs, Is.EqualTo(1));
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(2f));
    }

    [Test]
    public void ADeepGraphNeedsNoStack()
    {
        Tensor x = Leaf(1f), y = x;
        for (int i = 0; i < 100_000; i++) y = TestNode.Identity(y);
        y.Backward(Tensor.From<float>([1f]));
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(1f));
    }

    [Test]
    public void ADeepGraphCanBeDropped()
    {
        WeakReference dropped = RecordDeep();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.That(dropped.IsAlive, Is.False);
    }

    [Test]
    public void ASecondPassNeedsRetainGraph()
    {
        Tensor x = Leaf(1f);
        Tensor y = TestNode.Identity(x);
        y.Backward(retainGraph: true);
        y.Backward();
        Assert.That(() => y.Backward(),
            Throws.TypeOf<AutogradException>().With.Message.Contains("identity").And.Message.Contains("retainGraph"));
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(2f));
    }

    [Test]
    public void GradientsOfBroadcastInputsAreSummed()
    {
        Tensor x = Leaf(1f, 2f);
        Tensor wide = Tensor.From<float>([1, 2, 3, 4, 5, 6], [3, 2]);
        TestNode.Record("broadcast", wide, [x], g => [g]).Backward(wide);
        Assert.That(x.Grad!.ToArray<float>(), Is.EqualTo([9f, 12f]));
    }

    [Test]
    public void GradientsAreCastToTheInputsDType()
    {
        Tensor x = Leaf(1f);
        TestNode.Record("widen", Tensor.From<double>([1]), [x], g => [g]).Backward(Tensor.From<double>([0.5]));
        Assert.That(x.Grad!.DType, Is.EqualTo(DType.Float32));
        Assert.That(x.Grad.Item<float>(), Is.EqualTo(0.5f));
    }

    [Test]
    public void AGradientOfAWrongShapeNamesItsNode()
    {
        Tensor x = Leaf(1f, 2f);
        Tensor y = TestNode.Identity(x, _ => Tensor.From<float>([1, 2, 3]));
        Assert.That(
            () => y.Backward(Tensor.From<float>([1, 1])),
            Throws.TypeOf<AutogradException>().With.Message.Contains("identity").And.Message.Contains("(3,)").And.Message.Contains("(2,)"));
        Assert.That(x.Grad, Is.Null);
    }

    [Test]
    public void AnExceptionInAFormulaLeavesTheEngineUsable()
    {
        Tensor x = Leaf(1f);
        Tensor bad = TestNode.Identity(x, _ => throw new InvalidTimeZoneException());
        Assert.That(() => bad.Backward(), Throws.TypeOf<InvalidTimeZoneException>());
        Assert.That(GradMode.IsEnabled, Is.True);
        TestNode.Identity(x).Backward();
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(1f));
    }

    [Test]
    public void ANullGradientStopsThere()
    {
        Tensor x = Leaf(1f), z = Leaf(1f);
        Tensor a = TestNode.Identity(x, _ => null);
        TestNode.Record("add", a, [a, z], g => [g, g]).Backward();
        Assert.That(x.Grad, Is.Null);
        Assert.That(z.Grad!.Item<float>(), Is.EqualTo(1f));
    }

    [Test]
    public void TheFirstGradientIsACopy()
    {
        Tensor x = Leaf(1f, 2f), z = Leaf(1f, 2f);
        Tensor gradient = Tensor.From<float>([1f, 1f]);
        TestNode.Record("add", x, [x, z], g => [g, g]).Backward(gradient);
        Assert.That(x.Grad!.Storage, Is.Not.SameAs(gradient.Storage).And.Not.SameAs(z.Grad!.Storage));
    }

    [Test]
    public void LargeGradientsAreNotSharedEither()
    {
        const int count = 5000;
        Tensor x = Leaf(new float[count]), z = Leaf(new float[count]);
        Tensor y = TestNode.Record("both", x, [x, z], g =>
        {
            Tensor one = Ops.Add(g, g);
            return [one, one];
        });
        y.Backward(Tensor.From<float>(new float[count]));
        Assert.That(x.Grad!.Storage, Is.Not.SameAs(z.Grad!.Storage));
    }

    [Test]
    public void ThreadsMayShareLeavesAndGraphs()
    {
        const int threads = 8, passes = 200;
        Tensor x = Leaf(1f);
        Tensor shared = TestNode.Identity(TestNode.Identity(x));
        Parallel.For(0, threads, _ =>
        {
            for (int i = 0; i < passes; i++)
            {
                TestNode.Identity(x).Backward();
                TestNode.Identity(shared).Backward(retainGraph: true);
            }
        });
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(2f * threads * passes));
    }

    private static Tensor Leaf(params float[] values)
    {
        Tensor leaf = Tensor.From<float>(values);
        leaf.RequiresGrad = true;
        return leaf;
    }

    private static WeakReference RecordDeep()
    {
        Tensor y = Leaf(1f);
        var first = new WeakReference(y);
        for (int i = 0; i < 100_000; i++) y = TestNode.Identity(y);
        return first;
    }
}
