namespace Arity.Runtime.Tests.Convenience;

/// <summary>The short spellings that NumPy programs use.</summary>
internal sealed class ConvenienceTests
{
    private static readonly Tensor Matrix = Ops.Arange(6).Reshape(2, 3);

    [Test]
    public void ExtentsAndAxesMayBeWrittenOneByOne()
    {
        Assert.That(Ops.Ones(2, 3).Shape, Is.EqualTo((Shape)(2, 3)));
        Assert.That(Ops.Rand(2, 3, 4).Shape, Is.EqualTo((Shape)(2, 3, 4)));
        Assert.That(Ops.Reshape(Matrix, 3, -1).Shape, Is.EqualTo((Shape)(3, 2)));
        Assert.That(Ops.Zeros(2, 3, 4).Transpose(2, 0, 1).Shape, Is.EqualTo((Shape)(4, 2, 3)));
        Assert.That(Ops.Zeros(2, 3, 4).Flip(0, 1).Strides, Is.EqualTo((Shape)(-12, -4, 1)));
    }

    [Test]
    public void TReversesTheAxesAsAView()
    {
        Assert.That(Matrix.T.Shape, Is.EqualTo((Shape)(3, 2)));
        Assert.That(Matrix.T.Storage, Is.SameAs(Matrix.Storage));
    }

    [Test]
    public void ForeachGivesViewsOfTheFirstAxis()
    {
        Tensor matrix = Matrix.Clone();
        List<long> sums = [];
        foreach (Tensor row in matrix)
        {
            sums.Add((long)row.Sum());
            row.Fill(7);
        }

        Assert.That(sums, Is.EqualTo([3, 12]));
        Assert.That(matrix.ToArray<long>(), Is.All.EqualTo(7));
        Assert.That(() => { foreach (Tensor entry in Ops.Tensor(1)) entry.Dispose(); }, Throws.InstanceOf<ShapeException>());
    }

    [Test]
    public void NumbersComeOutByCasts()
    {
        Tensor third = Ops.Tensor(3.75f);
        Assert.That((int)third, Is.EqualTo(3));
        Assert.That((long)third, Is.EqualTo(3));
        Assert.That((float)third, Is.EqualTo(3.75f));
        Assert.That((double)(third + 1), Is.EqualTo(4.75));
        Assert.That((bool)third && !(bool)(third > 4), Is.True);
        Assert.That((System.Numerics.Complex)third, Is.EqualTo(new System.Numerics.Complex(3.75, 0)));
        Assert.That((double)Ops.Ones(1, 1), Is.EqualTo(1));
    }

    [Test]
    public void CastsToNumbersRefuseWhatHasNone()
    {
        Tensor i = Ops.Tensor(System.Numerics.Complex.ImaginaryOne);
        Assert.That(() => (double)i, Throws.InstanceOf<DTypeException>().With.Message.Contains("Real()"));
        Assert.That((bool)i, Is.True);
        Assert.That(() => (double)Matrix, Throws.InstanceOf<ShapeException>().With.Message.Contains("(2, 3)"));
        Assert.That(() => (int)Ops.Tensor(1L << 40), Throws.InstanceOf<OverflowException>());
    }

    [Test]
    public void CastsToNumbersLeaveAutograd()
    {
        Tensor x = Ops.Tensor(2f);
        x.RequiresGrad = true;
        Assert.That((double)(x * x), Is.EqualTo(4));
    }
}
