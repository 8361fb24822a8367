using System.Numerics;
using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Reduction;

[TestFixture(typeof(byte))]
[TestFixture(typeof(ushort))]
[TestFixture(typeof(uint))]
[TestFixture(typeof(ulong))]
[TestFixture(typeof(sbyte))]
[TestFixture(typeof(short))]
[TestFixture(typeof(int))]
[TestFixture(typeof(long))]
[TestFixture(typeof(float))]
[TestFixture(typeof(double))]
public sealed class ReductionTests<T>
    where T : unmanaged, INumber<T>
{
    // Small numbers, so that sums of floats are exact in any order.
    private static readonly T[] Small = [.. Enumerable.Range(0, 11).Select(i => T.CreateTruncating(i))];

    [Test]
    public void Sum() => Reduce.Check<T, Sum<T>>((x, y) => unchecked(x + y), T.Zero, Small);

    [Test]
    public void Prod()
        => Reduce.Check<T, Prod<T>>((x, y) => unchecked(x * y), T.One, [T.One, T.One, T.CreateTruncating(2), T.One, T.One, T.One]);

    [Test]
    public void MaxPropagatesNan() => Reduce.Check<T, Max<T>>(T.Max, null);

    [Test]
    public void MinPropagatesNan() => Reduce.Check<T, Min<T>>(T.Min, null);

    [Test]
    public void MaxOfNumbers() => Reduce.Check<T, Max<T>>(T.Max, null, Small);

    [Test]
    public void MinOfNumbers() => Reduce.Check<T, Min<T>>(T.Min, null, Small);

    [Test]
    public void AnyAndAll([Values(0, 1, 2)] int which)
    {
        T[] values = which switch { 0 => [T.Zero], 1 => [T.One, T.CreateTruncating(3)], _ => [.. Small] };
        Reduce.Check<T, T, bool, Any<T>>(x => Truth(x), T.Max, T.Zero, values);
        Reduce.Check<T, T, bool, All<T>>(x => Truth(x), T.Min, T.One, values);
        Reduce.Check<T, T, int, Any<T>>(x => Truth(x), T.Max, T.Zero, values);
    }

    private static T Truth(T x) => x == T.Zero ? T.Zero : T.One;
}
