namespace Arity.Kernels.Cuda.Simulator;

/// <summary>bfloat16, computed as doubles.</summary>
internal readonly struct BFloat16Format : IFloatFormat<double>
{
    public static int Bits => 16;

    public static ulong ExponentMask => 0x7f80;

    public static double Read(ulong bits) => BitConverter.UInt32BitsToSingle((uint)(ushort)bits << 16);

    public static ulong Write(double value)
    {
        if (double.IsNaN(value))
            return 0x7fff;
        uint bits = BitConverter.SingleToUInt32Bits(ToOdd(value));
        return (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
    }

    /// <summary>Rounds to a float whose last bit says whether it is inexact, so that the second rounding is as good as one.</summary>
    private static float ToOdd(double value)
    {
        var rounded = (float)value;
        if (rounded == value || float.IsInfinity(rounded))
            return rounded;
        float towardZero = Math.Abs((double)rounded) > Math.Abs(value)
            ? (value > 0 ? float.BitDecrement(rounded) : float.BitIncrement(rounded))
            : rounded;
        return BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(towardZero) | 1);
    }
}
