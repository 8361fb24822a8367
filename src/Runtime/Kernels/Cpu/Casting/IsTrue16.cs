using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>Whether the bits of a float16 or bfloat16 are those of another number than zero of either sign.</summary>
internal readonly struct IsTrue16 : IUnaryOperator<ushort, bool>
{
    public static bool HasVectorForm => true;

    public static bool Invoke(ushort bits) => (ushort)(bits << 1) != 0;

    public static Vector<ushort> Invoke(Vector<ushort> bits) => ~Truth.IsZero(bits << 1);
}
