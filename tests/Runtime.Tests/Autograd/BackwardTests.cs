using System.Numerics;
using static Arity.Runtime.Tests.Differentiation.Make;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>Backward and Grad over the generated operators.</summary>
public sealed class BackwardTests
{
    [Test]
    public void AProductSummed()
    {
        Tensor w = Leaf(1f, 2f, 3f), x = Leaf(4f, 5f, 6f);
        (w * x).Sum().Backward();
        Assert.That(w.Grad!.ToArray<float>(), Is.EqualTo([4f, 5f, 6f]));
        Assert.That(x.Grad!.ToArray<float>(), Is.EqualTo([1f, 2f, 3f]));
    }

    [Test]
    public void GradientsAccumulateOverPasses()
    {
        Tensor x = Leaf(3f);
        for (int i = 0; i < 3; i++) (x * x).Sum().Backward();
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(18f));
    }

    [Test]
    public void AGradientThatWasSeenIsNotWrittenAgain()
    {
        Tensor x = Leaf(3f);
        (x * x).Sum().Backward();
        Tensor seen = x.Grad!;
        (x * x).Sum().Backward();
        Assert.That(seen.Item<float>(), Is.EqualTo(6f));
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(12f));
    }

    [Test]
    public void AnExpandedGradientIsStoredInMemoryOfItsOwn()
    {
        Tensor x = Leaf([2, 3], 1, 2, 3, 4, 5, 6);
        x.Sum().Backward();
        Assert.That(x.Grad!.Strides, Is.EqualTo(new Shape([3, 1])));
        Assert.That(x.Grad.ToArray<double>(), Is.All.EqualTo(1));
    }

    [TestCase(3, 1)]
    [TestCase(1, 4)]
    [TestCase(4, 1)]
    public void BroadcastInputsGetSums(int rows, int columns)
    {
        Tensor x = Random(rows, columns), y = Random(2, rows == 1 ? 3 : rows, columns == 1 ? 4 : columns);
        GradCheck.Run(t => [t[0] * t[1]], [x, y], "multiply");
    }

    [Test]
    public void ScalarsAndEmptyTensorsHaveGradients()
    {
        Tensor scalar = Leaf([], 3), empty = Leaf([0, 2]);
        (scalar * scalar).Backward();
        (empty * scalar).Sum().Backward();
        Assert.That(scalar.Grad!.Item<double>(), Is.EqualTo(6));
        Assert.That(empty.Grad!.Shape, Is.EqualTo(new Shape([0, 2])));
    }

    [Test]
    public void MixedDTypesGiveEachInputItsOwn()
    {
        Tensor x = Leaf(2f), y = Leaf([1], 3), z = RandomComplex(1);
        (x * y * z).Backward(Tensor.From<Complex>([Complex.One]));
        Assert.That(x.Grad!.DType, Is.EqualTo(DType.Float32));
        Assert.That(y.Grad!.DType, Is.EqualTo(DType.Float64));
        Assert.That(z.Grad!.DType, Is.EqualTo(DType.Complex128));
        Assert.That(y.Grad.Item<double>(), Is.EqualTo(2 * z.Item<Complex>().Real).Within(1e-12));
    }

    [Test]
    public void AComplexGradientIsConjugated()
    {
        Tensor z = RandomComplex(1);
        Complex value = z.Item<Complex>();
        Ops.Real(z * z.Conj()).Backward();
        Assert.That((z.Grad!.Item<Complex>() - (2 * value)).Magnitude, Is.LessThan(1e-12));
    }

    [Test]
    public void TheGradientMustBeGivenUnlessItIsOne()
    {
        Assert.That(
            () => (Leaf(1f, 2f) * 2).Backward(),
            Throws.TypeOf<AutogradException>().With.Message.Contains("(2,)").And.Message.Contains("Sum()"));
        Assert.That(() => (RandomComplex(1) * 2).Backward(), Throws.TypeOf<AutogradException>().With.Message.Contains("Real()"));
    }

    [Test]
    public void AGradientThatDoesNotFitIsRefused()
    {
        Tensor y = Leaf(1f, 2f) * 2;
        Assert.That(() => y.Backward(Tensor.From<float>([1])), Throws.TypeOf<AutogradException>().With.Message.Contains("(1,)"));
        Assert.That(() => y.Backward(Tensor.From<Complex>([1, 1])), Throws.TypeOf<AutogradException>().With.Message.Contains("complex128"));
        Assert.That(() => Autograd.Backward([y], [null, null]), Throws.TypeOf<AutogradException>().With.Message.Contains("2 gradients"));
    }

    [Test]
    public void WhatNeedsNoGradCannotBeDifferentiated()
        => Assert.That(() => Tensor.From<float>([1]).Backward(), Throws.TypeOf<AutogradException>().With.Message.Contains("RequiresGrad"));

    [Test]
    public void OnlyInexactTensorsRequireGrad()
        => Assert.That(() => Tensor.From<int>([1]).RequiresGrad = true, Throws.TypeOf<DTypeException>().With.Message.Contains("int32"));

    [Test]
    public void AFreedGraphSaysSo()
    {
        Tensor x = Leaf(2f), y = (x * x).Sum();
        y.Backward();
        Assert.That(() => y.Backward(), Throws.TypeOf<AutogradException>().With.Message.Contains("retainGraph: true"));
    }

    [Test]
    public void SeveralTensorsAreDifferentiatedAtOnce()
    {
        Tensor x = Leaf(2f), y = x * x, z = y * x;
        Autograd.Backward([y, z], [Tensor.From<float>([1]), Tensor.From<float>([10])]);
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(4f + 120f));
    }

    [Test]
    public void GradOfResultsOnTheWayLeavesLeavesAlone()
    {
        Tensor x = Leaf(2f), y = x * x, z = y * y * x;
        Tensor?[] gradients = Autograd.Grad([z], [y, x]);
        Assert.That(gradients[0]!.Item<float>(), Is.EqualTo(16f));
        Assert.That(gradients[1]!.Item<float>(), Is.EqualTo((16f * 4) + 16));
        Assert.That(x.Grad, Is.Null);
    }

    [Test]
    public void GradRunsOnlyWhatLeadsToItsInputs()
    {
        Tensor x = Leaf(2f), other = Leaf(3f);
        Tensor failing = TestNode.Identity(other, _ => throw new InvalidTimeZoneException());
        Assert.That(Autograd.Grad((x * x) + failing, x).Item<float>(), Is.EqualTo(4f));
    }

    [Test]
    public void UnusedInputsAreNullOrRefused()
    {
        Tensor x = Leaf(2f), unused = Leaf(1f);
        Assert.That(() => Autograd.Grad([x * x], [x, unused]), Throws.TypeOf<AutogradException>().With.Message.Contains("input 1"));
        Assert.That(Autograd.Grad([x * x], [x, unused], allowUnused: true)[1], Is.Null);
        Tensor constant = Tensor.From<float>([1]);
        Assert.That(() => Autograd.Grad([x * x], [constant]), Throws.TypeOf<AutogradException>().With.Message.Contains("input 0"));
    }

    [Test]
    public void OneInputTwiceGivesItsGradientTwice()
    {
        Tensor x = Leaf(2f);
        Assert.That(Autograd.Grad([x * x], [x, x]).Select(g => g!.Item<float>()), Is.EqualTo([4f, 4f]));
    }

    [Test]
    public void HigherDerivatives()
    {
        Tensor x = Leaf([], 2);
        Tensor y = x * x * x * x;
        double[] expected = [32, 48, 48, 24];
        foreach (double value in expected)
        {
            y = Autograd.Grad(y, x, createGraph: true);
            Assert.That(y.Item<double>(), Is.EqualTo(value).Within(1e-12));
        }
    }

    [Test]
    public void CreateGraphMakesGradDifferentiable()
    {
        Tensor x = Leaf([], 3);
        (x * x * x).Backward(createGraph: true);
        Tensor first = x.Grad!;
        x.Grad = null;
        first.Backward();
        Assert.That(first.Item<double>(), Is.EqualTo(27));
        Assert.That(x.Grad!.Item<double>(), Is.EqualTo(18));
    }

    [Test]
    public void GradAcceptsOnlyWhatIsAGradient()
    {
        Tensor x = Leaf(1f, 2f);
        Assert.That(() => x.Grad = Tensor.From<float>([1]), Throws.TypeOf<AutogradException>().With.Message.Contains("(1,)"));
        Assert.That(() => x.Grad = Tensor.From<double>([1, 2]), Throws.TypeOf<AutogradException>().With.Message.Contains("float64"));
        Assert.That(x.Grad, Is.Null);
    }

    [Test]
    public void RecordingIsOfTheThreadAndOfTheScope()
    {
        Tensor x = Leaf(1f);
        using (new NoGrad())
        {
            Assert.That((x * x).RequiresGrad, Is.False);
            using (new EnableGrad()) Assert.That((x * x).RequiresGrad, Is.True);
            bool elsewhere = false;
            var thread = new Thread(() => elsewhere = (x * x).RequiresGrad);
            thread.Start();
            thread.Join();
            Assert.That(elsewhere, Is.True);
            Assert.That((x * x).RequiresGrad, Is.False);
        }

        Assert.That((x * x).RequiresGrad, Is.True);
    }

    [Test]
    public void DetachSharesMemoryAndVersionButNoHistory()
    {
        Tensor x = Leaf(1f, 2f), y = x * x, d = y.Detach();
        Assert.That(d.RequiresGrad, Is.False);
        d.AddInPlace(1);
        Assert.That(y.ToArray<float>(), Is.EqualTo([2f, 5f]));
        Assert.That(y.Storage.Version, Is.EqualTo(1));
        y.Sum().Backward();
        Assert.That(x.Grad!.ToArray<float>(), Is.EqualTo([2f, 4f]));
    }

    [Test]
    public void ADisposedTensorThatAGradientNeedsIsMissed()
    {
        Tensor x = Leaf(1f, 2f), w = Tensor.From<float>([3, 4]);
        Tensor y = (x * w).Sum();
        w.Dispose();
        Assert.That(() => y.Backward(), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void AGradientOutlivesTheScopeOfItsPass()
    {
        Tensor x = Make.Requiring(Tensor.From<float>(new float[5000]));
        using (new TensorScope())
        {
            (x + 1).Sum().Backward();
            (x + 1).Sum().Backward();
        }

        Assert.That(x.Grad!.ToArray<float>(), Is.All.EqualTo(2f));
    }

    [Test]
    public void ADestinationOfComparisonsIsFree()
    {
        Tensor x = Leaf(1f, 2f), mask = Tensor.From<bool>([false, false]);
        Ops.Less(x, x * 2, destination: mask);
        Assert.That(mask.ToArray<bool>(), Is.All.True);
        Tensor sum = Tensor.From<float>([0, 0]);
        Assert.That(() => Ops.Add(x, x, destination: sum), Throws.TypeOf<AutogradException>().With.Message.Contains("destination"));
    }

    [Test]
    public void ADeepGraphOfOperatorsNeedsNoStack()
    {
        Tensor x = Leaf(1f), y = x;
        for (int i = 0; i < 100_000; i++) y = y + x;
        y.Backward();
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(100_001f));
    }

    [Test]
    public void ThreadsTrainOnSharedLeaves()
    {
        const int threads = 4, passes = 50;
        Tensor w = Leaf(1f, 2f, 3f);
        Parallel.For(0, threads, _ =>
        {
            for (int i = 0; i < passes; i++) (w * w).Sum().Backward();
        });
        Assert.That(w.Grad!.ToArray<float>(), Is.EqualTo([2f * threads * passes, 4f * threads * passes, 6f * threads * passes]));
    }
}
