using System.Numerics;
using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Reduction;

[NonParallelizable]
public sealed class CumSumTests
{
    private static readonly (Shape Shape, long? Axis)[] Cases =
    [
        (new Shape([]), 0), (new Shape([]), null), ([0], 0), ([1], 0), ([9], null), ([7, 5], 0), ([7, 5], 1), ([7, 5], null),
        ([3, 4, 50], 1), ([3, 4, 5], -1), ([2, 3000], 1), ([3000, 2], 0), ([0, 3], 0), ([3, 0], 0),
    ];

    private int _before;

    [SetUp]
    public void Remember() => _before = Threads.Count;

    [TearDown]
    public void Restore() => Threads.Count = _before;

    [Test]
    public void AddsOneAfterTheOther([Values] Layout layout)
    {
        Run<float, float>(layout, (x, y) => x + y);
        Run<double, double>(layout, (x, y) => x + y);
        Run<int, long>(layout, (x, y) => x + y);
        Run<bool, long>(layout, (x, y) => x + y);
        Run<byte, ulong>(layout, (x, y) => x + y);
        Run<Complex, Complex>(layout, (x, y) => x + y);
    }

    [Test]
    public void ResultsOfShortIntegersWrap()
    {
        Tensor destination = Check.New<sbyte>([3]);
        CumSum.Run<sbyte>(Tensor.From<sbyte>([100, 100, 100]), 0, DType.Int8, destination);
        Assert.That(destination.ToArray<sbyte>(), Is.EqualTo(new sbyte[] { 100, -56, 44 }));
    }

    [Test]
    public void HalvesAreAddedInFloat()
    {
        Tensor destination = Check.New<Half>([3000]);
        CumSum.Run<Half>(Tensor.From<Half>(Enumerable.Repeat((Half)1, 3000).ToArray().AsSpan()), 0, null, destination);
        Assert.That(destination.ToArray<Half>()[2999], Is.EqualTo((Half)3000));
    }

    [Test]
    public void MayOverwriteItsInput([Values(0, 1)] long axis)
    {
        Tensor self = Tensor.From<float>([1, 2, 3, 4, 5, 6], [2, 3]);
        CumSum.Run<float>(self, axis, null, self);
        Assert.That(self.ToArray<float>(), Is.EqualTo(axis == 0 ? new float[] { 1, 2, 3, 5, 7, 9 } : [1, 3, 6, 4, 9, 15]));
    }

    [Test]
    public void ThreadsDoNotMatter([Values(0, 1)] long axis)
    {
        var random = new Random(3);
        Tensor self = Tensor.From<float>(Enumerable.Range(0, 200_000).Select(_ => random.NextSingle()).ToArray().AsSpan(), [400, 500]);
        float[][] results = [.. new[] { 1, 4 }.Select(threads => Sum(self, axis, threads))];
        Assert.That(results[1], Bitwise.EqualTo(results[0]));
    }

    private static float[] Sum(Tensor self, long axis, int threads)
    {
        Threads.Count = threads;
        Tensor destination = Check.New<float>(self.Shape);
        CumSum.Run<float>(self, axis, null, destination);
        return destination.ToArray<float>();
    }

    private static void Run<TInput, T>(Layout layout, Func<T, T, T> add)
        where TInput : unmanaged
        where T : unmanaged
    {
        TInput[] specials = Specials.Of<TInput>();
        foreach ((Shape shape, long? axis) in Cases)
        {
            TInput[] elements = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(i => specials[i * 5 % specials.Length])];
            var expected = new T[elements.Length];
            foreach (List<int> line in Reference.Groups(shape, axis is { } one && shape.Rank > 0 ? (Axes?)one : null))
                for (int i = 0; i < line.Count; i++)
                {
                    T element = NumericCast.Convert<TInput, T>(elements[line[i]]);
                    expected[line[i]] = i == 0 ? element : add(expected[line[i - 1]], element);
                }

            Tensor destination = Layouts.Of(new T[elements.Length], axis is null ? [elements.Length] : shape, layout);
            CumSum.Run<T>(Layouts.Of(elements, shape, layout), axis, null, destination);
            Assert.That(destination.ToArray<T>(), Bitwise.EqualTo(expected), $"{typeof(TInput)} {shape} along {axis}, {layout}");
        }
    }
}
