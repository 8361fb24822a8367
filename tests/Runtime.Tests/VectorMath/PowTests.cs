using System.Runtime.InteropServices;
using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Runtime.Tests.VectorMath;

internal sealed class PowTests
{
    private static readonly float[] Special =
    [
        0f, -0f, 1f, -1f, 2f, -2f, 0.5f, -0.5f, 3f, -3f, 1.5f, -1.5f, 16777215f, 16777217f, 1e30f, float.Epsilon, -float.Epsilon,
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    [Test]
    public void AllPairsOfSpecialValuesFollowIeee754()
    {
        float[] x = Special.SelectMany(_ => Special).ToArray(), y = Special.SelectMany(v => Enumerable.Repeat(v, Special.Length)).ToArray();
        var single = new float[x.Length];
        var wide = new double[x.Length];
        PowKernel.Invoke(x, y, single);
        PowKernel.Invoke(Array.ConvertAll(x, v => (double)v), Array.ConvertAll(y, v => (double)v), wide);
        Assert.Multiple(() =>
        {
            for (int i = 0; i < x.Length; i++)
            {
                double expected = Math.Pow(x[i], y[i]);
                Assert.That(Ulp.Error(single[i], expected), Is.LessThanOrEqualTo(1.3), $"float32 {x[i]:R}^{y[i]:R} = {single[i]:R}");
                Assert.That(wide[i], Is.EqualTo(expected).Within(2).Ulps, $"float64 {x[i]:R}^{y[i]:R}");
                Assert.That(double.IsNaN(expected) || double.IsNegative(wide[i]) == double.IsNegative(expected), $"{x[i]:R}^{y[i]:R}");
            }
        });
    }

    [TestCase(20f, 40f)]
    [TestCase(1.02f, 9000f)]
    [TestCase(1e30f, 2.5f)]
    public void Float32IsWithinTheClaimedUlp(float largestBase, float largestExponent)
    {
        var random = new Random(5);
        const int Count = 200_000;
        float[] x = Fill(Count, () => MathF.Pow(largestBase, (2 * random.NextSingle()) - 1));
        float[] y = Fill(Count, () => ((2 * random.NextSingle()) - 1) * largestExponent), actual = new float[Count];
        PowKernel.Invoke(x, y, actual);
        double[] errors = Enumerable.Range(0, Count).Select(i => Ulp.Error(actual[i], Math.Pow(x[i], y[i]))).ToArray();
        Assert.That(errors.Max(), Is.LessThanOrEqualTo(1.3));
    }

    [Test]
    public void RecordedFloat64ResultsAreWithinTheClaimedUlp()
    {
        RecordedResult[] recorded = RecordedResult.Of("pow");
        double[] x = recorded.Select(r => r.Arguments[0]).ToArray(), y = recorded.Select(r => r.Arguments[1]).ToArray();
        var actual = new double[x.Length];
        PowKernel.Invoke(x, y, actual);
        Assert.Multiple(() =>
        {
            for (int i = 0; i < x.Length; i++)
                Assert.That(recorded[i].Error(actual[i]), Is.LessThanOrEqualTo(1.3), $"{x[i]:R}^{y[i]:R} = {actual[i]:R}");
        });
    }

    [Test]
    public void EveryLengthWidthAndDestinationGivesTheSameBits([Range(0, 40)] int length)
    {
        float exponent = -5;
        float[] x = Bits(length, 7), y = Fill(length, () => exponent += 0.25f);
        var expected = new float[length];
        for (int i = 0; i < length; i++)
            PowKernel.Invoke(x.AsSpan(i, 1), y.AsSpan(i, 1), expected.AsSpan(i, 1));

        float[] overBase = [.. x], overExponent = [.. y];
        PowKernel.Invoke(overBase, y, overBase);
        PowKernel.Invoke(x, overExponent, overExponent);
        float[] narrow = new float[length], middle = new float[length], broad = new float[length];
        PowFloat32.Run<Simd128<float>>(x, y, narrow);
        PowFloat32.Run<Simd256<float>>(x, y, middle);
        PowFloat32.Run<Simd512<float>>(x, y, broad);
        Assert.That(
            new[] { overBase, overExponent, narrow, middle, broad }.Select(Bytes), Is.All.EqualTo(Bytes(expected)));
    }

    [Test]
    public void OneExponentServesAllBases()
    {
        double[] x = Fill(37, new Random(9).NextDouble), one = new double[37], all = new double[37];
        PowKernel.Invoke(x, [2.5], one);
        PowKernel.Invoke(x, Fill(37, () => 2.5), all);
        Assert.That(one, Is.EqualTo(all));
    }

    private static T[] Fill<T>(int count, Func<T> next) => Enumerable.Range(0, count).Select(_ => next()).ToArray();

    private static float[] Bits(int count, int seed)
    {
        var values = new float[count];
        new Random(seed).NextBytes(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
