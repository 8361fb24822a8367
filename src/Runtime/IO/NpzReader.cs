using System.IO.Compression;

namespace Arity.IO;

/// <summary>Reads the members of a .npz, a zip of .npy files, stored or deflated.</summary>
internal sealed class NpzReader : IDisposable
{
    private const string Extension = ".npy";

    // Deflate codes at most 258 bytes in 2 bits (RFC 1951); whoever declares more would make us allocate for nothing.
    private const long MaxExpansion = 1032;

    private readonly ZipArchive _archive;

    /// <summary>Opens an archive and checks its directory.</summary>
    /// <param name="stream">A seekable stream over the whole archive; left open.</param>
    /// <exception cref="TensorFormatException">It is no zip, or a member is no .npy, doubled, or declares an impossible size.</exception>
    public NpzReader(Stream stream) => _archive = Checked("the archive", () => Open(stream));

    /// <summary>Reads the members in the order of the archive's directory.</summary>
    /// <typeparam name="T">What a member becomes.</typeparam>
    /// <param name="read">Reads one member from its header and data.</param>
    /// <returns>Names without <c>.npy</c>, and what was read.</returns>
    /// <exception cref="TensorFormatException">A member is damaged, or its header contradicts the archive's directory.</exception>
    public IEnumerable<KeyValuePair<string, T>> ReadAll<T>(Func<NpyReader, T> read)
    {
        foreach (ZipArchiveEntry entry in _archive.Entries)
            yield return new(entry.FullName[..^Extension.Length], Checked($"member '{entry.FullName}'", () => Read(entry, read)));
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static T Read<T>(ZipArchiveEntry entry, Func<NpyReader, T> read)
    {
        using var stream = new Crc32Stream(entry.Open());
        T result = read(new NpyReader(stream, entry.Length));
        if (stream.ReadByte() >= 0) throw new TensorFormatException("bytes follow the data; expected the member to end.");
        if (stream.Sum != entry.Crc32)
            throw new TensorFormatException($"the data is damaged: its CRC-32 is {stream.Sum:X8}; expected {entry.Crc32:X8}.");
        return result;
    }

    private static ZipArchive Open(Stream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            CheckDirectory(archive.Entries, stream.Length);
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static void CheckDirectory(IReadOnlyCollection<ZipArchiveEntry> entries, long archiveLength)
    {
        var names = new HashSet<string>();
        long stored = 0;
        foreach (ZipArchiveEntry entry in entries)
        {
            if (ReasonAgainst(entry, names) is string reason) throw new TensorFormatException($"member '{entry.FullName}' {reason}.");
            stored += entry.CompressedLength;
        }

        if (stored > archiveLength)
            throw new TensorFormatException($"the members declare {stored} compressed bytes; expected no more than {archiveLength}.");
    }

    private static string? ReasonAgainst(ZipArchiveEntry entry, HashSet<string> names)
    {
        if (!entry.FullName.EndsWith(Extension, StringComparison.Ordinal)) return $"is no {Extension}; expected tensors only";
        if (!names.Add(entry.FullName)) return "is there twice; expected each name once";
        if (entry.IsEncrypted) return "is encrypted; expected plain members";
        return entry.Length / MaxExpansion > entry.CompressedLength
            ? $"declares {entry.Length} bytes from {entry.CompressedLength} compressed ones; expected at most {MaxExpansion} times as many"
            : null;
    }

    private static T Checked<T>(string what, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (TensorFormatException error)
        {
            throw new TensorFormatException($"{what}: {error.Message}");
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new TensorFormatException($"{what}: {error.Message} Expected a zip with stored or deflated members.");
        }
    }
}
