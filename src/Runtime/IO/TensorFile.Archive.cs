using Arity.IO;

namespace Arity;

public static partial class TensorFile
{
    /// <summary>Loads all members of a .npz; NumPy's <c>load</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="device">Where to put the tensors; by default <see cref="Device.Default"/>.</param>
    /// <returns>The tensors by name, without <c>.npy</c>.</returns>
    /// <exception cref="TensorFormatException">The archive or a member is malformed, or holds what no tensor does.</exception>
    public static IReadOnlyDictionary<string, Tensor> LoadArchive(string path, Device? device = null)
    {
        using FileStream stream = File.OpenRead(path);
        return LoadArchive(stream, device);
    }

    /// <inheritdoc cref="LoadArchive(string, Device?)"/>
    /// <param name="stream">A seekable stream over the whole archive; left open.</param>
    /// <param name="device">Where to put the tensors; by default <see cref="Device.Default"/>.</param>
    /// <exception cref="ArgumentException">The stream is not seekable: a zip is read from its end.</exception>
    public static IReadOnlyDictionary<string, Tensor> LoadArchive(Stream stream, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
            throw new ArgumentException("A zip is read from its end; copy the stream into a MemoryStream first.", nameof(stream));
        Device target = device ?? Device.Default;
        using var archive = new NpzReader(stream);
        return archive.ReadAll(reader => TensorSink.Read(reader, target)).ToDictionary();
    }

    /// <summary>Saves tensors by name as .npz; NumPy's <c>savez</c> and <c>savez_compressed</c>.</summary>
    /// <param name="path">The file, replaced if it is there.</param>
    /// <param name="tensors">Names, without <c>.npy</c>, and tensors.</param>
    /// <param name="isCompressed">Whether to deflate the members.</param>
    /// <exception cref="DTypeException">A tensor is bfloat16, which the format does not have; nothing has been written.</exception>
    /// <exception cref="ArgumentException">A name is empty or there twice; nothing has been written.</exception>
    public static void SaveArchive(string path, IEnumerable<KeyValuePair<string, Tensor>> tensors, bool isCompressed = false)
    {
        Dictionary<string, TensorSource> members = Validated(tensors);
        using FileStream stream = File.Create(path);
        Write(stream, members, isCompressed);
    }

    /// <inheritdoc cref="SaveArchive(string, IEnumerable{KeyValuePair{string, Tensor}}, bool)"/>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="tensors">Names, without <c>.npy</c>, and tensors.</param>
    /// <param name="isCompressed">Whether to deflate the members.</param>
    public static void SaveArchive(Stream stream, IEnumerable<KeyValuePair<string, Tensor>> tensors, bool isCompressed = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(stream, Validated(tensors), isCompressed);
    }

    /// <summary>Saves tensors without names as .npz: they become <c>arr_0</c>, <c>arr_1</c> and so on, as in NumPy.</summary>
    /// <inheritdoc cref="SaveArchive(string, IEnumerable{KeyValuePair{string, Tensor}}, bool)"/>
    public static void SaveArchive(string path, IReadOnlyList<Tensor> tensors, bool isCompressed = false) =>
        SaveArchive(path, Numbered(tensors), isCompressed);

    /// <summary>Saves tensors without names as .npz: they become <c>arr_0</c>, <c>arr_1</c> and so on, as in NumPy.</summary>
    /// <inheritdoc cref="SaveArchive(Stream, IEnumerable{KeyValuePair{string, Tensor}}, bool)"/>
    public static void SaveArchive(Stream stream, IReadOnlyList<Tensor> tensors, bool isCompressed = false) =>
        SaveArchive(stream, Numbered(tensors), isCompressed);

    private static Dictionary<string, TensorSource> Validated(IEnumerable<KeyValuePair<string, Tensor>> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var members = new Dictionary<string, TensorSource>();
        foreach ((string name, Tensor tensor) in tensors)
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException("A tensor has no name; name every tensor or none.", nameof(tensors));
            if (!members.TryAdd(name, new TensorSource(tensor)))
                throw new ArgumentException($"Two tensors are named '{name}'; give each a name of its own.", nameof(tensors));
        }

        return members;
    }

    private static void Write(Stream stream, Dictionary<string, TensorSource> members, bool isCompressed)
    {
        using var archive = new NpzWriter(stream, isCompressed);
        foreach ((string name, TensorSource source) in members)
            source.Send((header, blocks) => archive.Write(name, header, blocks));
    }

    private static IEnumerable<KeyValuePair<string, Tensor>> Numbered(IReadOnlyList<Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        return tensors.Select((tensor, i) => KeyValuePair.Create($"arr_{i}", tensor));
    }
}
