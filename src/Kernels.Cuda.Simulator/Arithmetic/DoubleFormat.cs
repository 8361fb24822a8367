namespace Arity.Kernels.Cuda.Simulator;

internal readonly struct DoubleFormat : IFloatFormat<double>
{
    public static int Bits => 64;

    public static ulong ExponentMask => 0x7ff0000000000000;

    public static double Read(ulong bits) => BitConverter.UInt64BitsToDouble(bits);

    public static ulong Write(double value) => double.IsNaN(value) ? 0x7ff8000000000000 : BitConverter.DoubleToUInt64Bits(value);
}
