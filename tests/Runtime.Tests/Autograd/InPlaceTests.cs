using static Arity.Runtime.Tests.Differentiation.Make;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>In-place calls rewrite histories: of the tensor, of its base, and of all other views.</summary>
public sealed class InPlaceTests
{
    private static readonly Func<Tensor, Tensor>[] Programs =
    [
        x => Changed(x, y => y.AddInPlace(x)),
        x => Changed(x, y => y.MultiplyInPlace(x)),
        x => Changed(x, y => y.ExpInPlace()),
        x => Changed(x, y => y.DivideInPlace(x * x)),
        x => Changed(x, y => y.Select(0, 1).MultiplyInPlace(x.Select(0, 0))),
        x => Changed(x, y => y.Select(0, 1).CopyInPlace(x.Select(0, 2) * 2)),
        x => Changed(x, y => y.Transpose().Select(0, 1).ExpInPlace()),
        x => Changed(x, y => y.Slice(1, 0, 4, 2).MultiplyInPlace(y.Slice(1, 1, 4, 2).Clone())),
        x => Changed(x, y => y.Flip(0).Slice(0, 0, 2).MultiplyInPlace(3)),
        x => Changed(x, y => y.Reshape([2, 6]).Select(1, 3).MultiplyInPlace(y.Reshape([2, 6]).Select(1, 0).Clone())),
        x =>
        {
            Tensor y = x * 1, before = y.Select(0, 0), other = y.Slice(0, 0, 2);
            before.MultiplyInPlace(2);
            other.ExpInPlace();
            return before * other.Select(0, 1) * y.Select(0, 0) * y.Select(0, 2);
        },
        x =>
        {
            Tensor y = x * 1, row = y.Select(0, 1), cell = row.Select(0, 2), column = y.Select(1, 2);
            y.MultiplyInPlace(x);
            cell.AddInPlace(5);
            row.ExpInPlace();
            return (column * column.Select(0, 1)) + (cell * row.Select(0, 0));
        },
        x =>
        {
            Tensor y = x.Transpose() * 1, wide = y.Select(0, 1).Reshape([3, 1]).Expand([3, 2]);
            y.Select(0, 1).MultiplyInPlace(x.Select(1, 0));
            return wide * wide;
        },
        x =>
        {
            Tensor buffer = Ops.Zeros([3, 4], dtype: x.DType), first = buffer.Select(0, 0), rest = buffer.Slice(0, 1, 3);
            rest.CopyInPlace(x.Slice(0, 0, 2));
            first.AddInPlace(x.Select(0, 2));
            return buffer * buffer * first;
        },
        x =>
        {
            Tensor y = x * 1;
            Tensor[] parts = y.Split(2, 1);
            parts[0].MultiplyInPlace(parts[1].Clone());
            parts[1].ExpInPlace();
            return y * parts[0].Sum();
        },
        x => Changed(x, y => y.AddInPlace(y.Flip(0))),
        x => Changed(x, y => y.AddInPlace(y.Select(0, 1))),
        x => (x * 2).Transpose().AsStrided([2, 2], [1, 4], 1) * 3,
        x => (x * 2).AsStrided([3, 2, 2], [4, 1, 1]) * x.Select(0, 0).Slice(0, 0, 2),
    ];

    [Test]
    public void GradientsOfPrograms([Range(0, 18)] int program) => GradCheck.Run(Programs[program], Random(3, 4), checkForward: true);

    [Test]
    public void SecondDerivativesOfPrograms([Range(0, 18)] int program) => GradGradCheck.Run(Programs[program], Random(3, 4));

    [Test]
    public void GradientsOfComplexPrograms([Range(0, 18)] int program)
        => GradCheck.Run(Programs[program], RandomComplex(3, 4), checkForward: true);

    [Test]
    public void ALeafThatRequiresGradIsNotOverwritten()
    {
        Tensor x = Leaf(1f, 2f);
        Assert.That(() => x.AddInPlace(1), Throws.TypeOf<AutogradException>().With.Message.StartsWith("add").And.Message.Contains("leaf"));
        Assert.That(() => x.Select(0, 0).AddInPlace(1), Throws.TypeOf<AutogradException>().With.Message.Contains("view of a leaf"));
        Assert.That(x.ToArray<float>(), Is.EqualTo([1f, 2f]));
        Assert.That(x.Storage.Version, Is.Zero);
    }

    [Test]
    public void ALeafIsOverwrittenInsideNoGrad()
    {
        Tensor x = Leaf(1f, 2f);
        using (new NoGrad())
        {
            x.AddInPlace(1);
            x.Select(0, 0).AddInPlace(1);
        }

        Assert.That(x.ToArray<float>(), Is.EqualTo([3f, 3f]));
        Assert.That(x.IsLeaf, Is.True);
    }

    [Test]
    public void ALeafThatNeedsNoGradTakesAHistory()
    {
        Tensor x = Tensor.From<float>([1, 2]), w = Leaf(3f, 4f);
        Tensor seen = x.Select(0, 1);
        x.MultiplyInPlace(w);
        Assert.That(x.IsLeaf, Is.False);
        Assert.That(seen.RequiresGrad, Is.True);
        seen.Backward();
        Assert.That(w.Grad!.ToArray<float>(), Is.EqualTo([0f, 2f]));
    }

    [Test]
    public void AnExpandedTensorIsNotOverwritten()
    {
        Tensor x = (Leaf(1f) * 1).Expand([3]);
        Assert.That(() => x.AddInPlace(1), Throws.TypeOf<DestinationException>().With.Message.Contains("share memory"));
        Assert.That(x.Storage.Version, Is.Zero);
    }

    [Test]
    public void AViewMadeInsideNoGradIsNotOverwrittenWhileRecording()
    {
        Tensor y = Leaf(1f, 2f) * 1, view;
        using (new NoGrad()) view = y.Select(0, 0);
        Assert.That(view.RequiresGrad, Is.False);
        Assert.That(() => view.AddInPlace(1), Throws.TypeOf<AutogradException>().With.Message.Contains("NoGrad"));
        Assert.That(y.ToArray<float>(), Is.EqualTo([1f, 2f]));
    }

    [Test]
    public void AViewOfConstantsMadeInsideNoGradMayTakeAHistory()
    {
        Tensor buffer = Tensor.From<float>([1, 2]), view, w = Leaf([], 3).AsType(DType.Float32);
        using (new NoGrad()) view = buffer.Select(0, 1);
        view.MultiplyInPlace(w);
        Assert.That(buffer.RequiresGrad, Is.True);
        Assert.That(Autograd.Grad(buffer.Sum(), w).Item<float>(), Is.EqualTo(2f));
    }

    [Test]
    public void AViewThatReachesOutsideOfItsBaseHasNoGradient()
    {
        Tensor y = (Leaf(1f, 2f, 3f) * 1).Slice(0, 0, 2).Detach();
        Tensor outside = y.AsStrided([3], [1]);
        Assert.That(() => y.MultiplyInPlace(Leaf(1f, 1f)), Throws.Nothing);
        Assert.That(() => outside.GradFn, Throws.TypeOf<AutogradException>().With.Message.Contains("outside"));
    }

    [Test]
    public void GapsInTheBaseAreNoPartOfAGradient()
    {
        Tensor y = Tensor.From<double>([1, 2, 3, 4]).Slice(0, 0, 4, 2).Detach(), x = Leaf([2], 5, 6), all = y.AsStrided([3], [1]);
        y.MultiplyInPlace(x);
        (all * all).Sum().Backward();
        Assert.That(x.Grad!.ToArray<double>(), Is.EqualTo([2.0 * 5, 2.0 * 18 * 3]));
    }

    [Test]
    public void AViewMadeInsideNoGradStaysAConstant()
    {
        Tensor x = Leaf(1f, 2f), y = x * 1, view;
        using (new NoGrad()) view = y.Select(0, 0);
        y.MultiplyInPlace(2);
        Assert.That(view.RequiresGrad, Is.False);
        Assert.That(view.Item<float>(), Is.EqualTo(2f));
    }

    [Test]
    public void AskingAViewForGradientsMakesItALeaf()
    {
        Tensor x = Tensor.From<float>([1, 2]), view = x.Select(0, 1);
        view.RequiresGrad = true;
        (view * view).Backward();
        Assert.That(view.Grad!.Item<float>(), Is.EqualTo(4f));
        x.MultiplyInPlace(Leaf(1f, 1f));
        Assert.That(view.IsLeaf, Is.True);
    }

    [Test]
    public void TheGradientFunctionOfAViewFollowsItsBase()
    {
        Tensor y = Leaf(1f, 2f) * 1, view = y.Select(0, 0);
        Assert.That(view.GradFn!.Name, Is.EqualTo("select"));
        y.AddInPlace(1);
        Assert.That(view.GradFn!.Name, Is.EqualTo("view"));
        Assert.That(view.GradFn, Is.SameAs(view.GradFn));
        view.AddInPlace(1);
        Assert.That(view.GradFn!.Name, Is.EqualTo("add"));
        Assert.That(y.GradFn!.Name, Is.EqualTo("view_write"));
    }

    [Test]
    public void WindowsThatOverlapAreSummed()
    {
        Tensor x = Leaf([5], 1, 2, 3, 4, 5), y = x * 1, windows = y.AsStrided([3, 3], [1, 1]);
        y.MultiplyInPlace(2);
        windows.Sum().Backward();
        Assert.That(x.Grad!.ToArray<double>(), Is.EqualTo([2.0, 4, 6, 4, 2]));
    }

    [Test]
    public void ANarrowerTensorTakesAWiderOne()
    {
        Tensor x = Leaf([2], 3, 4), y = Tensor.From<float>([1, 2]);
        y.MultiplyInPlace(x.AsType(DType.Float32));
        y.CopyInPlace(x);
        y.Backward(Tensor.From<float>([1, 10]));
        Assert.That(x.Grad!.ToArray<double>(), Is.EqualTo([1.0, 10]));
    }

    private static Tensor Changed(Tensor x, Action<Tensor> change)
    {
        Tensor y = x * 1;
        change(y);
        return y * y;
    }
}
