using System.Buffers;

namespace Arity.IO;

/// <summary>Reads one .npy: the header at once, the data when asked, in blocks.</summary>
internal sealed class NpyReader
{
    private const int BlockLength = 1 << 18; // a multiple of every element size

    private readonly Stream _stream;
    private readonly long _dataOffset;

    /// <summary>Reads the header and checks the size it declares against the bytes that there are.</summary>
    /// <param name="stream">A stream at the start of a .npy.</param>
    /// <param name="length">
    /// The bytes from here to the end of the .npy; null to ask the stream, or not to check when it cannot tell.
    /// </param>
    /// <exception cref="TensorFormatException">The header is malformed or promises more data than there is.</exception>
    public NpyReader(Stream stream, long? length = null)
    {
        length ??= stream.CanSeek ? stream.Length - stream.Position : null;
        (Header, _dataOffset) = NpyHeader.Read(stream);
        _stream = stream;
        IsLengthKnown = length is not null;
        if (length is long known && known - _dataOffset < Header.DataLength) throw Truncated(known);
    }

    /// <summary>The header.</summary>
    public NpyHeader Header { get; }

    /// <summary>Whether the data is known to be there, so that memory for it may be allocated; else read it with a growing sink.</summary>
    public bool IsLengthKnown { get; }

    /// <summary>Reads the data, swapped to memory's byte order, block by block.</summary>
    /// <param name="sink">Takes the blocks in order.</param>
    /// <exception cref="TensorFormatException">The stream ends early.</exception>
    public void ReadData(BlockSink sink)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            long total = Header.DataLength;
            for (long done = 0; done < total;)
            {
                Span<byte> block = buffer.AsSpan(0, (int)long.Min(BlockLength, total - done));
                int read = _stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
                if (read < block.Length) throw Truncated(_dataOffset + done + read);
                ByteOrder.ToMemory(block, Header.Element);
                sink(block, done);
                done += block.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads the data into memory of exactly its length.</summary>
    /// <param name="destination">As long as <see cref="NpyHeader.DataLength"/>.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="TensorFormatException">The stream ends early.</exception>
    public void ReadData(Span<byte> destination)
    {
        if (destination.Length != Header.DataLength)
            throw new ArgumentException(
                $"The destination has {destination.Length} bytes, the data {Header.DataLength}.", nameof(destination));
        int read = _stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        if (read < destination.Length) throw Truncated(_dataOffset + read);
        ByteOrder.ToMemory(destination, Header.Element);
    }

    private TensorFormatException Truncated(long end) =>
        new($"offset {end}: the data ends here; expected {Header.DataLength} bytes from {_dataOffset} on, "
            + $"for the shape ({string.Join(", ", Header.Shape)}) of {Header.Element.DType.NumPyName}.");
}
