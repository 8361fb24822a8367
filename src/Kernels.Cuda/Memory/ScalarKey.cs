using System.Runtime.InteropServices;

namespace Arity.Kernels.Cuda.Memory;

/// <summary>A number on a device.</summary>
/// <param name="Device">The device's number.</param>
/// <param name="Stream">The stream that copied it there.</param>
/// <param name="DType">Its dtype.</param>
/// <param name="Bits">Its bytes.</param>
internal readonly record struct ScalarKey(int Device, nint Stream, DType DType, UInt128 Bits)
{
    /// <summary>The key of a number's bytes, of which there are at most 16.</summary>
    public static ScalarKey Of(int device, nint stream, DType dtype, ReadOnlySpan<byte> value)
    {
        UInt128 bits = default;
        value.CopyTo(MemoryMarshal.AsBytes(new Span<UInt128>(ref bits)));
        return new(device, stream, dtype, bits);
    }
}
