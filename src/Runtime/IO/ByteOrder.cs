using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Arity.IO;

/// <summary>Turns elements as they lie in a file into elements as they lie in memory.</summary>
internal static class ByteOrder
{
    /// <summary>Swaps big-endian elements and makes every bool 0 or 1, which kernels rely on.</summary>
    /// <param name="bytes">Whole elements, changed in place.</param>
    /// <param name="element">What they are.</param>
    public static void ToMemory(Span<byte> bytes, NpyElementType element)
    {
        if (element.DType == DType.Bool) Normalise(bytes);
        if (!element.IsBigEndian) return;

        // a complex number is swapped part by part
        int width = element.DType.IsComplex ? element.DType.ItemSize / 2 : element.DType.ItemSize;
        if (width == 2) Swap(MemoryMarshal.Cast<byte, ushort>(bytes));
        else if (width == 4) Swap(MemoryMarshal.Cast<byte, uint>(bytes));
        else if (width == 8) Swap(MemoryMarshal.Cast<byte, ulong>(bytes));
    }

    private static void Normalise(Span<byte> bytes)
    {
        foreach (ref byte value in bytes) value = value != 0 ? (byte)1 : (byte)0;
    }

    private static void Swap(Span<ushort> values) => BinaryPrimitives.ReverseEndianness(values, values);

    private static void Swap(Span<uint> values) => BinaryPrimitives.ReverseEndianness(values, values);

    private static void Swap(Span<ulong> values) => BinaryPrimitives.ReverseEndianness(values, values);
}
