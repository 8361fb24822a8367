namespace Arity.Kernels.Cuda.Simulator;

internal readonly struct SingleFormat : IFloatFormat<float>
{
    public static int Bits => 32;

    public static ulong ExponentMask => 0x7f800000;

    public static float Read(ulong bits) => BitConverter.UInt32BitsToSingle((uint)bits);

    public static ulong Write(float value) => float.IsNaN(value) ? 0x7fffffff : BitConverter.SingleToUInt32Bits(value);
}
