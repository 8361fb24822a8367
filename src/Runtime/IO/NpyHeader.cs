using System.Text;

namespace Arity.IO;

/// <summary>The header of a .npy file (NumPy Enhancement Proposal 1, versions 1.0 to 3.0).</summary>
/// <param name="Element">The element type and its byte order in the file.</param>
/// <param name="IsFortranOrder">Whether the data is column-major, the transpose in row-major order.</param>
/// <param name="Shape">The extents.</param>
internal sealed record NpyHeader(NpyElementType Element, bool IsFortranOrder, long[] Shape)
{
    /// <summary>The longest header that is read, NumPy's own cap against hostile files.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Data starts at a multiple of this many bytes, so that it can be mapped.</summary>
    private const int Alignment = 64;

    // NumPy leaves room for the growing axis to reach the digits of 2^64, so that appenders can rewrite the header in place.
    private const int GrowthDigits = 21;

    /// <summary>The first six bytes of a file.</summary>
    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>The number of bytes of data that follow the header.</summary>
    public long DataLength => ElementCount(Shape) * Element.DType.ItemSize;

    /// <summary>Reads a header; the stream stands at the data afterwards.</summary>
    /// <param name="stream">A stream at the start of a .npy file.</param>
    /// <returns>The header, with a shape whose bytes 64 bits can count, and the offset of the data.</returns>
    /// <exception cref="TensorFormatException">The bytes are no supported header; the message says where and what was expected.</exception>
    public static (NpyHeader Header, long DataOffset) Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        Fill(stream, start, 0, "the magic and the version of a .npy file");
        if (!start[..6].SequenceEqual(Magic)) throw NotNpy(start);
        (byte major, byte minor) = (start[6], start[7]);
        if (major is < 1 or > 3 || minor != 0)
            throw new TensorFormatException($"offset 6: the format version is {major}.{minor}; expected 1.0, 2.0 or 3.0.");

        Span<byte> size = stackalloc byte[major == 1 ? 2 : 4];
        Fill(stream, size, 8, "the length of the header");
        uint length = major == 1 ? BitConverter.ToUInt16(size) : BitConverter.ToUInt32(size);
        if (length > MaxLength)
            throw new TensorFormatException($"offset 8: the header is {length} bytes long; expected at most {MaxLength}.");

        var text = new byte[length];
        Fill(stream, text, 8 + size.Length, "the header");
        int origin = 8 + size.Length;
        return (NpyHeaderParser.Parse(Decode(text, isUtf8: major == 3), origin), origin + length);
    }

    /// <summary>The header as NumPy writes it: version 1.0, aligned to 64 bytes.</summary>
    /// <returns>All bytes up to the data.</returns>
    /// <exception cref="DTypeException">The dtype is bfloat16.</exception>
    public byte[] Format()
    {
        string extents = Shape.Length == 1 ? $"({Shape[0]},)" : $"({string.Join(", ", Shape)})";
        string order = IsFortranOrder ? "True" : "False";
        string text = $"{{'descr': '{NpyElementType.Format(Element.DType)}', 'fortran_order': {order}, 'shape': {extents}, }}";
        if (Shape.Length > 0) text += new string(' ', GrowthDigits - Shape[IsFortranOrder ? ^1 : 0].ToString().Length);

        int prefix = Magic.Length + 4;
        int unpadded = prefix + text.Length + 1;
        text += new string(' ', Alignment - unpadded % Alignment) + "\n";
        return [.. Magic, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. Encoding.ASCII.GetBytes(text)];
    }

    /// <summary>The product of the extents.</summary>
    /// <param name="shape">Extents that a header was read with.</param>
    /// <returns>The number of elements, 1 for no extents.</returns>
    private static long ElementCount(long[] shape)
    {
        long count = 1;
        foreach (long extent in shape) count *= extent;
        return count;
    }

    private static string Decode(byte[] text, bool isUtf8)
    {
        if (!isUtf8) return Encoding.Latin1.GetString(text);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(text);
        }
        catch (DecoderFallbackException error)
        {
            throw new TensorFormatException($"offset {12 + error.Index}: the byte is not UTF-8; expected UTF-8 "
                + "in a header of version 3.0.");
        }
    }

    private static void Fill(Stream stream, Span<byte> buffer, int offset, string what)
    {
        int read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (read < buffer.Length)
            throw new TensorFormatException($"offset {offset + read}: the file ends here; "
                + $"expected {buffer.Length} bytes at {offset}, {what}.");
    }

    private static TensorFormatException NotNpy(ReadOnlySpan<byte> start)
    {
        string remedy = start[..2].SequenceEqual("PK"u8) ? " This is a zip: load a .npz with LoadArchive." : "";
        return new($"offset 0: found the bytes {Convert.ToHexString(start[..6])}; expected {Convert.ToHexString(Magic)}, "
            + $"the magic of a .npy file.{remedy}");
    }
}
