using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Casting;

public sealed class SixteenBitTests
{
    [Test]
    public void EveryHalfBecomesItsFloat()
    {
        Half[] halves = [.. Enumerable.Range(0, 65536).Select(i => BitConverter.UInt16BitsToHalf((ushort)i))];
        Assert.That(Cast<Half, float>(halves), Bitwise.EqualTo(halves.Select(x => (float)x).ToArray()));
    }

    [Test]
    public void FloatsAroundEveryHalfRoundToTheNearest()
    {
        float[] floats = [.. Enumerable.Range(0, 65536).SelectMany(i => Around((float)BitConverter.UInt16BitsToHalf((ushort)i), 0x1000))];
        Assert.That(Cast<float, Half>(floats), Bitwise.EqualTo(floats.Select(x => (Half)x).ToArray()));
    }

    [Test]
    public void FloatsAroundEveryBFloat16RoundToTheNearest()
    {
        float[] floats = [.. Enumerable.Range(0, 65536).SelectMany(i => Around((float)BFloat16.FromBits((ushort)i), 0x8000))];
        Assert.That(Cast<float, BFloat16>(floats), Bitwise.EqualTo(floats.Select(x => (BFloat16)x).ToArray()));
    }

    [Test]
    public void DoublesRoundOnce()
    {
        double[] doubles = [.. Enumerable.Range(0, 65536)
            .SelectMany(i => Around((float)BitConverter.UInt16BitsToHalf((ushort)i), 0x1000))
            .SelectMany(x => (double[])[x, double.BitIncrement(x), double.BitDecrement(x)])];
        Assert.That(Cast<double, Half>(doubles), Bitwise.EqualTo(doubles.Select(x => (Half)x).ToArray()));
        double[] wide = [.. Enumerable.Range(0, 65536)
            .SelectMany(i => Around((float)BFloat16.FromBits((ushort)i), 0x8000))
            .SelectMany(x => (double[])[x, double.BitIncrement(x), double.BitDecrement(x)])];
        Assert.That(Cast<double, BFloat16>(wide), Bitwise.EqualTo(wide.Select(x => (BFloat16)x).ToArray()));
    }

    // The number, the middle to the next one, and the neighbours of both.
    private static IEnumerable<float> Around(float x, uint middle)
    {
        uint bits = BitConverter.SingleToUInt32Bits(x);
        uint[] all = [bits, bits + 1, bits - 1, bits + middle, bits + middle + 1, bits + middle - 1];
        return all.Select(BitConverter.UInt32BitsToSingle);
    }

    private static TTo[] Cast<TFrom, TTo>(TFrom[] values)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        Tensor destination = Check.New<TTo>([values.Length]);
        CopyKernel.Run(Tensor.From<TFrom>(values.AsSpan()), destination);
        return destination.ToArray<TTo>();
    }
}
