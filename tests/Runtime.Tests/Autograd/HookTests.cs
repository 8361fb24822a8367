using static Arity.Runtime.Tests.Differentiation.Make;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>Functions that see gradients on their way.</summary>
public sealed class HookTests
{
    [Test]
    public void AHookSeesTheWholeGradientOnce()
    {
        Tensor x = Leaf(2f), y = x * 3;
        List<float> seen = [];
        y.RegisterHook(g =>
        {
            seen.Add(g.Item<float>());
            return null;
        });
        (y + (y * y)).Backward();
        Assert.That(seen, Is.EqualTo([13f]));
    }

    [Test]
    public void HooksReplaceInOrder()
    {
        Tensor x = Leaf(2f), y = x * 3;
        y.RegisterHook(g => g + 1);
        y.RegisterHook(g => g * 10);
        y.Backward();
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(60f));
    }

    [Test]
    public void ALeafsHookRunsBeforeItAccumulates()
    {
        Tensor x = Leaf(2f);
        using (x.RegisterHook(g => g * 2)) (x * x).Backward();
        (x * x).Backward();
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(8f + 4f));
    }

    [Test]
    public void TheGradientShownToALeafsHookIsNotItsGrad()
    {
        Tensor x = Make.Requiring(Tensor.From<float>(new float[5000]));
        Tensor? shown = null;
        x.RegisterHook(g => shown = g);
        (x * x).Sum().Backward();
        Assert.That(x.Grad!.Storage, Is.Not.SameAs(shown!.Storage));
    }

    [Test]
    public void AWrongReplacementIsRefused()
    {
        Tensor y = Leaf(2f) * 3;
        y.RegisterHook(_ => Tensor.From<float>([1, 2]));
        Assert.That(() => y.Backward(), Throws.TypeOf<AutogradException>().With.Message.Contains("hook").And.Message.Contains("(2,)"));
    }

    [Test]
    public void NodeHooksSeeInputGradients()
    {
        Tensor x = Leaf(2f), w = Leaf(5f), y = x * w;
        y.GradFn!.RegisterHook(gradients => [gradients[0]! * 100, null]);
        y.Backward();
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(500f));
        Assert.That(w.Grad, Is.Null);
        Tensor z = x * w;
        z.GradFn!.RegisterHook(_ => []);
        Assert.That(() => z.Backward(), Throws.TypeOf<AutogradException>().With.Message.Contains("0 gradients for 2 inputs"));
    }

    [Test]
    public void ResultsRetainGradWhenAsked()
    {
        Tensor x = Leaf(2f), y = x * 3;
        y.RetainGrad();
        y.RegisterHook(g => g * 2);
        (y * y).Backward();
        Assert.That(y.Grad!.Item<float>(), Is.EqualTo(24f));
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(72f));
    }

    [Test]
    public void RetainGradFollowsAnInPlaceWrite()
    {
        Tensor x = Leaf(2f), y = x * 3;
        y.RetainGrad();
        y.MultiplyInPlace(5);
        (y * 1).Backward();
        Assert.That(y.Grad!.Item<float>(), Is.EqualTo(1f));
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(15f));
    }

    [Test]
    public void AHookMayDifferentiateAnotherGraph()
    {
        Tensor x = Leaf(2f), other = Leaf(3f), y = x * 3;
        y.RegisterHook(g =>
        {
            using (new EnableGrad()) (other * other).Backward();
            return null;
        });
        y.Backward();
        Assert.That(other.Grad!.Item<float>(), Is.EqualTo(6f));
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(3f));
    }

    [Test]
    public void AHookMayDifferentiateTheSameGraph()
    {
        Tensor x = Leaf(2f), square = x * x, y = square * 3;
        bool entered = false;
        y.RegisterHook(g =>
        {
            if (entered) return null;
            entered = true;
            square.Backward(retainGraph: true);
            return null;
        });
        y.Backward(retainGraph: true);
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(4f + 12f));
    }

    [Test]
    public void OnlyWhatRequiresGradHasHooks()
    {
        Tensor x = Tensor.From<float>([1]);
        Assert.That(() => x.RegisterHook(g => g), Throws.TypeOf<AutogradException>());
        Assert.That(() => x.RetainGrad(), Throws.TypeOf<AutogradException>());
    }
}
