using System.Buffers;

namespace Arity.IO;

/// <summary>Writes one .npy, byte for byte as NumPy.</summary>
internal static class NpyWriter
{
    private const int BlockLength = 1 << 18; // a multiple of every element size

    /// <summary>Writes header and data in blocks.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="header">Dtype, order and shape.</param>
    /// <param name="source">Gives the little-endian elements in the header's order.</param>
    /// <exception cref="DTypeException">The dtype is bfloat16; nothing has been written.</exception>
    public static void Write(Stream stream, NpyHeader header, BlockSource source)
    {
        stream.Write(header.Format());
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            for (long done = 0; done < header.DataLength;)
            {
                Span<byte> block = buffer.AsSpan(0, (int)long.Min(BlockLength, header.DataLength - done));
                source(block, done);
                stream.Write(block);
                done += block.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
