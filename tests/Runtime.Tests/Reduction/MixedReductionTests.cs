using System.Numerics;
using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Reduction;

public sealed class MixedReductionTests
{
    [Test]
    public void IntegersAddUpIn64Bits()
    {
        Reduce.Check<int, long, long, Sum<long>>(x => x, (x, y) => x + y, 0);
        Reduce.Check<sbyte, long, long, Sum<long>>(x => x, (x, y) => x + y, 0);
        Reduce.Check<uint, ulong, ulong, Sum<ulong>>(x => x, (x, y) => x + y, 0);
        Reduce.Check<bool, long, long, Sum<long>>(x => x ? 1 : 0, (x, y) => x + y, 0);
        Reduce.Check<int, long, int, Prod<long>>(x => x, (x, y) => unchecked(x * y), 1);
    }

    [Test]
    public void HalvesAddUpInFloat()
    {
        Half[] halves = [.. Enumerable.Range(0, 9).Select(i => (Half)i)];
        Reduce.Check<Half, float, Half, Sum<float>>(x => (float)x, (x, y) => x + y, 0, halves);
        Reduce.Check<Half, float, Half, Max<float>>(x => (float)x, float.Max, null, halves);
        BFloat16[] brains = [.. Enumerable.Range(0, 9).Select(i => (BFloat16)(float)i)];
        Reduce.Check<BFloat16, float, float, Sum<float>>(x => x, (x, y) => x + y, 0, brains);
    }

    [Test]
    public void ComplexNumbers()
    {
        Complex[] values = [0, 1, Complex.ImaginaryOne, -1, new(2, -3)];
        Reduce.Check<Complex, Sum<Complex>>((x, y) => x + y, 0, values);
        Reduce.Check<Complex64, Sum<Complex64>>((x, y) => x + y, default(Complex64), [.. values.Select(v => (Complex64)v)]);
        Reduce.Check<Complex, Prod<Complex>>((x, y) => x * y, 1, [1, 1, 2, 1, 2, 1]);
        Reduce.Check<Complex, Complex, bool, Any<Complex>>(x => x == 0 ? 0 : 1, (x, y) => x == 0 ? y : x, 0, values);
        Reduce.Check<Complex64, Complex, bool, All<Complex>>(
            x => x == Complex64.Zero ? 0 : 1, (x, y) => x == 0 ? x : y, 1, [.. values[1..].Select(v => (Complex64)v)]);
    }

    [Test]
    public void Bools()
    {
        Reduce.Check<bool, Max<bool>>((x, y) => x | y, null);
        Reduce.Check<bool, Min<bool>>((x, y) => x & y, null);
        Reduce.Check<bool, Any<bool>>((x, y) => x | y, false);
        Reduce.Check<bool, All<bool>>((x, y) => x & y, true);
        Reduce.Check<bool, All<bool>>((x, y) => x & y, true, [true]);
    }

    [Test]
    public void NanIsTrue() => Reduce.Check<float, float, bool, Any<float>>(x => x == 0 ? 0 : 1, Math.Max, 0, [float.NaN, -0.0f, 0]);

    [Test]
    public void ExpandedInputsAreReadAsOftenAsTheyStand([Values(0, 1, 2)] int axis)
    {
        Tensor expanded = Tensor.From<float>([1, 2, 3]).View(0, [4, 3, 2], [0, 1, 0]);
        Shape shape = Reference.Shape(expanded.Shape, axis, false);
        Tensor destination = Check.New<float>(shape);
        ReductionKernel<float, Sum<float>>.Run(expanded, axis, destination);
        float[] elements = expanded.ToArray<float>();
        Assert.That(destination.ToArray<float>(), Is.EqualTo(Reference.Groups(expanded.Shape, axis).Select(g => g.Sum(i => elements[i]))));
    }

    [Test]
    public void ADestinationThatOverlapsTheInputIsWrittenAfterwards()
    {
        Tensor memory = Tensor.From<float>(Enumerable.Range(0, 12).Select(i => (float)i).ToArray().AsSpan());
        ReductionKernel<float, Sum<float>>.Run(memory.View(0, [3, 4], [4, 1]), 0, memory.View(2, [4], [1]));
        Assert.That(memory.ToArray<float>(), Is.EqualTo(new float[] { 0, 1, 12, 15, 18, 21, 6, 7, 8, 9, 10, 11 }));
    }

    [Test]
    public void NegativeZerosAddUpToNegativeZero()
    {
        Tensor destination = Check.New<float>(new Shape([]));
        ReductionKernel<float, Sum<float>>.Run(Tensor.From<float>([-0.0f, -0.0f]), null, destination);
        Assert.That(float.IsNegative(destination.Item<float>()));
    }
}
