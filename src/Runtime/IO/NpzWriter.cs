using System.IO.Compression;

namespace Arity.IO;

/// <summary>Writes a .npz member by member.</summary>
/// <param name="stream">Where to; left open.</param>
/// <param name="isCompressed">Whether members are deflated.</param>
internal sealed class NpzWriter(Stream stream, bool isCompressed) : IDisposable
{
    // The earliest date a zip can hold, as NumPy writes it: the same tensors give the same bytes.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    private readonly CompressionLevel _level = isCompressed ? CompressionLevel.Optimal : CompressionLevel.NoCompression;

    /// <summary>Writes one member.</summary>
    /// <param name="name">Its name, without <c>.npy</c>.</param>
    /// <param name="header">Dtype, order and shape.</param>
    /// <param name="source">Gives the elements.</param>
    public void Write(string name, NpyHeader header, BlockSource source)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(name + ".npy", _level);
        entry.LastWriteTime = NoDate;
        using Stream member = entry.Open();
        NpyWriter.Write(member, header, source);
    }

    /// <summary>Writes the archive's directory.</summary>
    public void Dispose() => _archive.Dispose();
}
