using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Between masks of lanes, all bits set or none, and bools of one byte.</summary>
internal static class Masks
{
    /// <summary>One byte for each lane of two masks with lanes of two bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> Narrow2(Vector<byte> a, Vector<byte> b) => Vector.Narrow(Vector.AsVectorUInt16(a), Vector.AsVectorUInt16(b));

    /// <summary>Two bytes for each lane of two masks with lanes of four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> Narrow4(Vector<byte> a, Vector<byte> b)
        => Vector.AsVectorByte(Vector.Narrow(Vector.AsVectorUInt32(a), Vector.AsVectorUInt32(b)));

    /// <summary>Four bytes for each lane of two masks with lanes of eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> Narrow8(Vector<byte> a, Vector<byte> b)
        => Vector.AsVectorByte(Vector.Narrow(Vector.AsVectorUInt64(a), Vector.AsVectorUInt64(b)));

    /// <summary>Bytes of all bits set become true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> ToBool(Vector<byte> mask) => mask & Vector<byte>.One;
}
