using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Reduction;

[NonParallelizable]
public sealed class LargeReductionTests
{
    private static readonly (long Rows, long Columns)[] Sizes =
        [(1, 300_003), (300_003, 1), (527, 613), (100_001, 3), (3, 100_001), (7_000, 17), (17, 7_000)];

    private int _before;

    [SetUp]
    public void Remember() => _before = Threads.Count;

    [TearDown]
    public void Restore() => Threads.Count = _before;

    [TestCaseSource(nameof(Sizes))]
    public void SumsAreExactToTheLastBitsAndTheSameOnAnyThreads((long Rows, long Columns) size)
    {
        float[] values = Values(size.Rows * size.Columns);
        foreach (Layout layout in (Layout[])[Layout.Contiguous, Layout.Transposed, Layout.EveryOther])
        {
            Tensor self = Layouts.Of(values, [size.Rows, size.Columns], layout);
            foreach (Axes? axes in (Axes?[])[null, 0, 1])
            {
                float[] one = Sum(self, axes, 1);
                Assert.That(Sum(self, axes, 4), Bitwise.EqualTo(one), $"{layout} {axes}");
                double[] exact = Exact(values, size.Columns, axes);
                Assert.That(one.Zip(exact, (a, e) => Math.Abs(a - e) / Math.Abs(e)).Max(), Is.LessThan(1e-6), $"{layout} {axes}");
            }
        }
    }

    [TestCaseSource(nameof(Sizes))]
    public void TheLargestIsFoundWhereverItIs((long Rows, long Columns) size)
    {
        float[] values = Values(size.Rows * size.Columns);
        values[values.Length * 2 / 3] = 99;
        Tensor self = Layouts.Of(values, [size.Rows, size.Columns], Layout.Contiguous), destination = Check.New<float>(new Shape([]));
        ReductionKernel<float, Max<float>>.Run(self, null, destination);
        Assert.That(destination.Item<float>(), Is.EqualTo(99));
        values[values.Length / 3] = float.NaN;
        ReductionKernel<float, Max<float>>.Run(Layouts.Of(values, [size.Rows, size.Columns], Layout.Transposed), [0, 1], destination);
        Assert.That(destination.Item<float>(), Is.NaN);
    }

    [Test]
    public void AnyAndAllFindTheOneOddElement([Values(0, 1023, 65_536, 499_999)] int position)
    {
        var odd = new bool[500_000];
        odd[position] = true;
        Tensor found = Check.New<bool>(new Shape([]));
        ReductionKernel<bool, Any<bool>>.Run(Tensor.From<bool>(odd.AsSpan()), null, found);
        Assert.That(found.Item<bool>());
        ReductionKernel<bool, All<bool>>.Run(Tensor.From<bool>(odd.Select(o => !o).ToArray().AsSpan()), null, found);
        Assert.That(found.Item<bool>(), Is.False);
    }

    private static float[] Values(long count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, (int)count).Select(_ => (float)random.NextDouble())];
    }

    private static float[] Sum(Tensor self, Axes? axes, int threads)
    {
        Threads.Count = threads;
        Tensor destination = Check.New<float>(Reference.Shape(self.Shape, axes, false));
        ReductionKernel<float, Sum<float>>.Run(self, axes, destination);
        return destination.ToArray<float>();
    }

    private static double[] Exact(float[] values, long columns, Axes? axes)
    {
        long rows = values.Length / columns;
        var sums = new double[axes is not { } list ? 1 : list[0] == 0 ? columns : rows];
        for (int i = 0; i < values.Length; i++) sums[axes is not { } a ? 0 : a[0] == 0 ? i % columns : i / columns] += values[i];
        return sums;
    }
}
