namespace Arity.Runtime.Tests.Indexing;

public sealed class IndexGradientTests
{
    private static Tensor Leaf()
    {
        Tensor leaf = Tensor.From<double>([1, 2, 3, 4, 5, 6], [2, 3]);
        leaf.RequiresGrad = true;
        return leaf;
    }

    [Test]
    public void Reading_scatters_the_gradient_back()
    {
        AssertGradient(x => x[1], [0, 0, 0, 1, 1, 1]);
        AssertGradient(x => x[.., new Slice(Step: -2)], [1, 0, 1, 1, 0, 1]);
        AssertGradient(x => x["..., None, 0"], [1, 0, 0, 1, 0, 0]);
        AssertGradient(x => x[TensorIndex.Ellipsis], [1, 1, 1, 1, 1, 1]);
        AssertGradient(x => x[Ops.Tensor(0, 0, 1)], [2, 2, 2, 1, 1, 1]);
        AssertGradient(x => x[Ops.Tensor(0, 0), TensorIndex.Ellipsis, Ops.Tensor(2, 2)], [0, 0, 2, 0, 0, 0]);
        AssertGradient(x => x[.., Ops.Tensor(true, false, true)], [1, 0, 1, 1, 0, 1]);
    }

    [Test]
    public void A_write_stops_the_old_gradient_and_starts_the_new_one()
    {
        foreach (TensorIndex column in (TensorIndex[])[1, Tensor.From<int>([1])])
        {
            Tensor leaf = Leaf(), value = Tensor.From<double>([10, 20], [2, 1]);
            value.RequiresGrad = true;
            Tensor copy = leaf * 2.0;
            copy[.., column] = column.Kind == TensorIndexKind.Integer ? value.Reshape(2) : value;
            copy.Sum().Backward();
            Assert.That(leaf.Grad!.ToArray<double>(), Is.EqualTo(new double[] { 2, 0, 2, 2, 0, 2 }));
            Assert.That(value.Grad!.ToArray<double>(), Is.EqualTo(new double[] { 1, 1 }));
        }
    }

    [Test]
    public void Reading_does_not_forbid_later_writes()
    {
        foreach (TensorIndex row in (TensorIndex[])[0, Ops.Tensor(0)])
        {
            Tensor leaf = Leaf(), copy = leaf * 2.0, read = copy[row];
            copy[1] = Ops.Tensor(5.0);
            read.Sum().Backward();
            Assert.That(leaf.Grad!.ToArray<double>(), Is.EqualTo(new double[] { 2, 2, 2, 0, 0, 0 }));
        }
    }

    [Test]
    public void A_leaf_that_requires_grad_is_not_written()
    {
        Tensor leaf = Leaf();
        Assert.That(() => leaf[0] = Ops.Tensor(1.0), Throws.InstanceOf<AutogradException>());
        Assert.That(() => leaf[Ops.Tensor(0)] = Ops.Tensor(1.0), Throws.InstanceOf<AutogradException>());
        Assert.That(leaf.Detach().ToArray<double>(), Is.EqualTo(new double[] { 1, 2, 3, 4, 5, 6 }));
        using (new NoGrad()) leaf[0] = Ops.Tensor(0.0);
        Assert.That(leaf.Detach().ToArray<double>(), Is.EqualTo(new double[] { 0, 0, 0, 4, 5, 6 }));
    }

    private static void AssertGradient(Func<Tensor, Tensor> read, double[] expected)
    {
        Tensor leaf = Leaf();
        read(leaf).Sum().Backward();
        Assert.That(leaf.Grad!.ToArray<double>(), Is.EqualTo(expected));
    }
}
