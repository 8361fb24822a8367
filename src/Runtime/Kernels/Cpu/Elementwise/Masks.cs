using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>One byte for each lane of four masks with lanes of four bytes.</summary>
    /// <remarks>AVX2 packs within halves, which one permutation at the end puts in order.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> Narrow4(Vector<byte> a, Vector<byte> b, Vector<byte> c, Vector<byte> d)
    {
        if (!Avx2.IsSupported || Vector<byte>.Count != Vector256<byte>.Count) return Narrow2(Narrow4(a, b), Narrow4(c, d));
        Vector256<short> ab = Avx2.PackSignedSaturate(a.AsVector256().AsInt32(), b.AsVector256().AsInt32());
        Vector256<short> cd = Avx2.PackSignedSaturate(c.AsVector256().AsInt32(), d.AsVector256().AsInt32());
        Vector256<int> bytes = Avx2.PackSignedSaturate(ab, cd).AsInt32();
        return Avx2.PermuteVar8x32(bytes, Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte().AsVector();
    }

    /// <summary>Bytes of all bits set become true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> ToBool(Vector<byte> mask) => mask & Vector<byte>.One;
}
