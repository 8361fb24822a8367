namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Halves, computed as doubles: one rounding at the end makes every operation exact to rounding.</summary>
internal readonly struct HalfFormat : IFloatFormat<double>
{
    public static int Bits => 16;

    public static ulong ExponentMask => 0x7c00;

    public static double Read(ulong bits) => (double)BitConverter.UInt16BitsToHalf((ushort)bits);

    public static ulong Write(double value) => double.IsNaN(value) ? 0x7fffu : BitConverter.HalfToUInt16Bits((Half)value);
}
