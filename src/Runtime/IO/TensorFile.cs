using Arity.IO;

namespace Arity;

/// <summary>Tensors in NumPy's files: .npy holds one, .npz several by name.</summary>
/// <remarks>
/// Files from untrusted places are safe to load: pickled objects are refused, sizes are checked before memory is allocated, and
/// whatever is malformed throws <see cref="TensorFormatException"/>. Paths are taken as they are; no extension is added.
/// </remarks>
public static partial class TensorFile
{
    /// <summary>Loads a .npy; NumPy's <c>load</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="device">Where to put the tensor; by default <see cref="Device.Default"/>.</param>
    /// <returns>The tensor: row-major, or column-major where the file is in Fortran order.</returns>
    /// <exception cref="TensorFormatException">The file is malformed, or holds what no tensor does.</exception>
    public static Tensor Load(string path, Device? device = null)
    {
        using FileStream stream = File.OpenRead(path);
        return Load(stream, device);
    }

    /// <inheritdoc cref="Load(string, Device?)"/>
    /// <param name="stream">A stream at the start of a .npy, left behind the data; it need not be seekable.</param>
    /// <param name="device">Where to put the tensor; by default <see cref="Device.Default"/>.</param>
    public static Tensor Load(Stream stream, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TensorSink.Read(new NpyReader(stream), device ?? Device.Default);
    }

    /// <summary>Saves a tensor as .npy; NumPy's <c>save</c>. What is contiguous only when transposed is written in Fortran order.</summary>
    /// <param name="path">The file, replaced if it is there.</param>
    /// <param name="tensor">The tensor, on any device, with any strides.</param>
    /// <exception cref="DTypeException">The tensor is bfloat16, which the format does not have; nothing has been written.</exception>
    public static void Save(string path, Tensor tensor)
    {
        var source = new TensorSource(tensor);
        using FileStream stream = File.Create(path);
        source.Send((header, blocks) => NpyWriter.Write(stream, header, blocks));
    }

    /// <inheritdoc cref="Save(string, Tensor)"/>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="tensor">The tensor, on any device, with any strides.</param>
    public static void Save(Stream stream, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(stream);
        new TensorSource(tensor).Send((header, blocks) => NpyWriter.Write(stream, header, blocks));
    }
}
