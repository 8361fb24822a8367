using static Arity.Runtime.Tests.Differentiation.Make;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>Tangents travel with values, and never get lost in silence.</summary>
public sealed class ForwardADTests
{
    [Test]
    public void ATangentFollowsTheChainRule()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor x = Tensor.From<double>([2, 3]), dual = ForwardAD.MakeDual(x, Tensor.From<double>([1, 10]));
        (Tensor primal, Tensor? tangent) = ForwardAD.Unpack(dual * dual.Exp() + 1);
        Assert.That(tangent!.ToArray<double>(), Is.EqualTo([3 * Math.Exp(2), 40 * Math.Exp(3)]).Within(1e-12));
        Assert.That(ForwardAD.Unpack(primal).Tangent, Is.Null);
    }

    [Test]
    public void ATangentIsBroadcastAndCastLikeItsResult()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor dual = ForwardAD.MakeDual(Tensor.From<float>([2]), Tensor.From<float>([1]));
        Tensor? tangent = ForwardAD.Unpack(dual + Tensor.From<double>([1, 2, 3])).Tangent;
        Assert.That(tangent!.DType, Is.EqualTo(DType.Float64));
        Assert.That(tangent.ToArray<double>(), Is.EqualTo([1.0, 1, 1]));
    }

    [Test]
    public void TangentsEndWithTheirLevel()
    {
        Tensor dual;
        using (ForwardAD.EnterLevel()) dual = ForwardAD.MakeDual(Tensor.From<float>([2]), Tensor.From<float>([1]));
        Assert.That(ForwardAD.Unpack(dual).Tangent, Is.Null);
        using (ForwardAD.EnterLevel()) Assert.That(ForwardAD.Unpack(dual * dual).Tangent, Is.Null);
    }

    [Test]
    public void LevelsDoNotNest()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Assert.That(() => ForwardAD.EnterLevel(), Throws.TypeOf<AutogradException>().With.Message.Contains("nest"));
        Tensor dual = ForwardAD.MakeDual(Tensor.From<float>([2]), Tensor.From<float>([1]));
        Assert.That(() => ForwardAD.MakeDual(dual, Tensor.From<float>([1])), Throws.TypeOf<AutogradException>());
    }

    [Test]
    public void ADualNeedsALevelAndATangentThatFits()
    {
        Tensor x = Tensor.From<float>([2]);
        Assert.That(() => ForwardAD.MakeDual(x, x), Throws.TypeOf<AutogradException>().With.Message.Contains("EnterLevel"));
        using ForwardLevel level = ForwardAD.EnterLevel();
        Assert.That(() => ForwardAD.MakeDual(x, Tensor.From<float>([1, 2])),
            Throws.TypeOf<AutogradException>().With.Message.Contains("(2,)"));
        Assert.That(() => ForwardAD.MakeDual(x, Tensor.From<double>([1])),
            Throws.TypeOf<AutogradException>().With.Message.Contains("float64"));
        Assert.That(() => ForwardAD.MakeDual(Tensor.From<int>([1]), Tensor.From<int>([1])),
            Throws.TypeOf<AutogradException>().With.Message.Contains("int32"));
    }

    [Test]
    public void AnotherThreadsTangentIsRefused()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor dual = ForwardAD.MakeDual(Tensor.From<float>([2]), Tensor.From<float>([1]));
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            using ForwardLevel other = ForwardAD.EnterLevel();
            thrown = Assert.Catch(() => dual.Exp());
        });
        thread.Start();
        thread.Join();
        Assert.That(thrown, Is.TypeOf<AutogradException>());
    }

    [Test]
    public void ADestinationWouldLoseTheTangent()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor dual = ForwardAD.MakeDual(Tensor.From<float>([2]), Tensor.From<float>([1])), target = Tensor.From<float>([0]);
        Assert.That(() => Ops.Add(dual, dual, destination: target),
            Throws.TypeOf<AutogradException>().With.Message.Contains("forward mode"));
        Assert.That(target.Item<float>(), Is.Zero);
    }

    [Test]
    public void BackwardThroughDualsIsRefused()
    {
        Tensor x = Leaf(2f), y;
        using (ForwardAD.EnterLevel())
        {
            Tensor dual = ForwardAD.MakeDual(x, Tensor.From<float>([1]));
            y = dual.Exp();
            Assert.That(() => y.Backward(), Throws.TypeOf<AutogradException>().With.Message.Contains("tangents"));
            Assert.That(() => (x * 2).Backward(dual), Throws.TypeOf<AutogradException>().With.Message.Contains("tangent"));
        }

        y.Backward();
        Assert.That(x.Grad!.Item<float>(), Is.EqualTo(MathF.Exp(2)).Within(1e-5f));
    }

    [Test]
    public void TheTangentItselfCanBeDifferentiated()
    {
        Tensor x = Leaf([], 2), tangent;
        using (ForwardAD.EnterLevel())
        {
            Tensor dual = ForwardAD.MakeDual(x, Leaf([], 1));
            tangent = ForwardAD.Unpack(dual * dual * dual).Tangent!;
        }

        tangent.Backward();
        Assert.That(x.Grad!.Item<double>(), Is.EqualTo(12).Within(1e-12));
    }

    [Test]
    public void AViewMadeBeforeItsBaseBecameDualFollowsIt()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor buffer = Ops.Zeros([3], dtype: DType.Float64), early = buffer.Select(0, 2);
        buffer.AddInPlace(ForwardAD.MakeDual(Tensor.From<double>([1, 2, 3]), Tensor.From<double>([4, 5, 6])));
        Assert.That(ForwardAD.Unpack(early * 10).Tangent!.Item<double>(), Is.EqualTo(60));
    }

    [Test]
    public void AWriteOfConstantsErasesTheTangent()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor dual = ForwardAD.MakeDual(Tensor.From<double>([1, 2]), Tensor.From<double>([3, 4])) * 1;
        dual.Select(0, 0).CopyInPlace(Tensor.From<double>([7]).Reshape([]));
        Assert.That(dual.ToArray<double>(), Is.EqualTo([7.0, 2]));
        Assert.That(ForwardAD.Unpack(dual).Tangent!.ToArray<double>(), Is.EqualTo([0.0, 4]));
    }

    [Test]
    public void LongChainsOfDualsStayFirstOrder()
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor y = ForwardAD.MakeDual(Tensor.From<double>([1]), Tensor.From<double>([1]));
        for (int i = 0; i < 64; i++) y = y * y.Exp() / y.Exp();
        Tensor? tangent = ForwardAD.Unpack(y).Tangent;
        Assert.That(tangent!.Item<double>(), Is.EqualTo(1).Within(1e-9));
        Assert.That(ForwardAD.Unpack(tangent).Tangent, Is.Null);
    }
}
