using static Arity.Runtime.Tests.Differentiation.Make;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>A saved tensor that was modified in place is noticed, however it was reached.</summary>
public sealed class VersionTests
{
    [Test]
    public void ASavedInputModifiedInPlace()
    {
        Tensor x = Leaf(1f, 2f), a = x * 1, y = a * a;
        a.AddInPlace(1);
        AssertModified(y, "multiply", "(2,)");
    }

    [Test]
    public void ASavedOutputModifiedInPlace()
    {
        Tensor x = Leaf(1f, 2f), y = x.Exp();
        y.AddInPlace(1);
        AssertModified(y, "exp", "version 1");
    }

    [Test]
    public void ASavedTensorModifiedThroughAView()
    {
        Tensor x = Leaf(1f, 2f), a = x * 1, y = a * a;
        a.Select(0, 1).AddInPlace(1);
        AssertModified(y, "multiply", "modified in place");
    }

    [Test]
    public void ASavedTensorModifiedThroughDetachInsideNoGrad()
    {
        Tensor x = Leaf(1f, 2f), y = x * x;
        using (new NoGrad()) x.Detach().AddInPlace(1);
        AssertModified(y, "multiply", "Clone()");
    }

    [Test]
    public void ASavedTensorUsedAsADestination()
    {
        Tensor x = Leaf(1f, 2f), w = Tensor.From<float>([3, 4]), y = x * w;
        Ops.Add(w, w, destination: w);
        AssertModified(y, "multiply", "modified in place");
    }

    [Test]
    public void WhatNoFormulaReadsMayBeModified()
    {
        Tensor x = Leaf(1f, 2f), a = x * 2, y = a + 1;
        a.AddInPlace(5);
        (y.Sum() + a.Sum()).Backward();
        Assert.That(x.Grad!.ToArray<float>(), Is.EqualTo([4f, 4f]));
    }

    [Test]
    public void AnInputWhosePartnerNeedsNoGradientIsNotSaved()
    {
        Tensor x = Leaf(1f, 2f), a = x * 1, w = Tensor.From<float>([3, 4]);
        Tensor y = (a * w).Sum();
        a.AddInPlace(1);
        y.Backward();
        Assert.That(x.Grad!.ToArray<float>(), Is.EqualTo([3f, 4f]));
    }

    [Test]
    public void WhatFormulasReadTheShapeOfMayBeModified()
    {
        Tensor x = Leaf([2, 2], 1, 2, 3, 4), a = x * 1, w = Tensor.From<double>([1, 2, 3, 4], [2, 2]);
        Tensor y = Ops.Concatenate([a, w], 0).Sum() + a.MatMul(w).Sum() + a.Slice(0, 1).Sum() + a.Select(1, 0).Sum() + a.Reshape([4]).Sum();
        a.AddInPlace(1);
        y.Backward();
        Assert.That(x.Grad!.ToArray<double>(), Is.EqualTo([1 + 3 + 0 + 1 + 1.0, 1 + 7 + 0 + 0 + 1, 1 + 3 + 1 + 1 + 1, 1 + 7 + 1 + 0 + 1]));
    }

    private static void AssertModified(Tensor y, string operatorName, string part) => Assert.That(
        () => y.Sum().Backward(), Throws.TypeOf<AutogradException>().With.Message.StartsWith(operatorName).And.Message.Contains(part));
}
