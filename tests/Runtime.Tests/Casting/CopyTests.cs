using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Casting;

[NonParallelizable]
public sealed class CopyTests
{
    private static readonly Shape[] Shapes = [[8, 8], [33, 70], [3, 65, 40], [40, 2, 33], [9, 10, 11, 12], [300, 200], [1, 50], [7, 9]];

    private int _before;

    [SetUp]
    public void Remember() => _before = Threads.Count;

    [TearDown]
    public void Restore() => Threads.Count = _before;

    [Test]
    public void TransposedTilesArriveWhereTheyBelong(
        [ValueSource(nameof(Shapes))] Shape shape, [Values] Layout from, [Values(1, 4)] int threads)
    {
        Threads.Count = threads;
        Check<int, int>(shape, from, i => i, i => i);
        Check<byte, byte>(shape, from, i => (byte)i, i => (byte)i);
        Check<double, float>(shape, from, i => i, i => i);
    }

    [Test]
    public void ATransposeOntoItselfReadsFirst()
    {
        int[] elements = [.. Enumerable.Range(0, 40 * 40)];
        Tensor square = Tensor.From<int>(elements.AsSpan(), [40, 40]);
        CopyKernel.Run(square.View(0, [40, 40], [1, 40]), square);
        Assert.That(square.ToArray<int>(), Is.EqualTo(elements.Select(i => (i % 40 * 40) + (i / 40))));
    }

    [Test]
    public void IntegersWrapAndFloatsSaturate()
    {
        Assert.That(NumericCast.Convert<int, byte>(-1), Is.EqualTo(255));
        Assert.That(NumericCast.Convert<ulong, int>(ulong.MaxValue), Is.EqualTo(-1));
        Assert.That(NumericCast.Convert<double, int>(-2.9), Is.EqualTo(-2));
        Assert.That(NumericCast.Convert<float, sbyte>(1000), Is.EqualTo(127));
        Assert.That(NumericCast.Convert<double, ulong>(-5), Is.EqualTo(0));
        Assert.That(NumericCast.Convert<double, long>(double.PositiveInfinity), Is.EqualTo(long.MaxValue));
        Assert.That(NumericCast.Convert<float, int>(float.NaN), Is.EqualTo(0));
        Assert.That(NumericCast.Convert<double, bool>(double.NaN));
        Assert.That(NumericCast.Convert<double, Half>(65519.99), Is.EqualTo(Half.MaxValue));
    }

    private static void Check<TFrom, TTo>(Shape shape, Layout from, Func<int, TFrom> source, Func<int, TTo> result)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        int count = (int)shape.ElementCount;
        Tensor destination = Operators.Check.New<TTo>(shape);
        CopyKernel.Run(Layouts.Of([.. Enumerable.Range(0, count).Select(source)], shape, from), destination);
        Assert.That(destination.ToArray<TTo>(), Is.EqualTo(Enumerable.Range(0, count).Select(result)));
    }
}
