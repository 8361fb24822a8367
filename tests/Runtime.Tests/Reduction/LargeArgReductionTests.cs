using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Reduction;

[NonParallelizable]
public sealed class LargeArgReductionTests
{
    private int _before;

    [SetUp]
    public void Remember() => _before = Threads.Count;

    [TearDown]
    public void Restore() => Threads.Count = _before;

    [Test]
    public void TheFirstOfEqualsInSeveralChunks([Values(1, 4)] int threads)
    {
        Threads.Count = threads;
        var values = new float[300_000];
        values[70_001] = values[70_000] = values[200_000] = 5;
        Assert.That(Find(values, Layout.Contiguous), Is.EqualTo(70_000));
        Assert.That(Find(values, Layout.Reversed), Is.EqualTo(70_000));
        values[250_000] = values[260_000] = float.NaN;
        Assert.That(Find(values, Layout.Transposed), Is.EqualTo(250_000));
    }

    [Test]
    public void ZerosOfBothSignsAreEqual()
    {
        Assert.That(Find([-0.0f, 0.0f, -0.0f], Layout.Contiguous), Is.EqualTo(0));
        Assert.That(Find([-1, -0.0f, 0.0f], Layout.Contiguous), Is.EqualTo(1));
    }

    private static long Find(float[] values, Layout layout)
    {
        Tensor found = Check.New<long>(new Shape([]));
        ArgMax.Run<float>(Layouts.Of(values, layout), null, false, found);
        return found.Item<long>();
    }
}
