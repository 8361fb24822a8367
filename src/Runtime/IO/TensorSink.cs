namespace Arity.IO;

/// <summary>Turns a .npy into a tensor.</summary>
internal static class TensorSink
{
    /// <summary>Reads the data into device memory, block by block.</summary>
    /// <param name="reader">A reader behind its header.</param>
    /// <param name="device">Where to put the tensor.</param>
    /// <returns>The tensor, transposed where the file is in Fortran order.</returns>
    /// <exception cref="TensorFormatException">The stream ends early.</exception>
    public static Tensor Read(NpyReader reader, Device device)
    {
        NpyHeader header = reader.Header;
        Storage storage = reader.IsLengthKnown ? ReadInto(reader, device) : Gather(reader, device);
        long[] extents = header.Shape;
        var shape = new Shape(extents);
        Shape strides = header.IsFortranOrder ? ColumnMajor(extents) : RowMajor.Strides(in shape, out _);
        bool isContiguous = RowMajor.IsContiguous(in shape, in strides);
        return new Tensor(storage, 0, in shape, in strides, shape.ElementCount, header.Element.DType, isContiguous);
    }

    private static Storage ReadInto(NpyReader reader, Device device)
    {
        Storage storage = device.Backend.Allocate(device, reader.Header.DataLength);
        reader.ReadData((block, offset) => device.Backend.CopyFromHost(block, storage, offset));
        return storage;
    }

    // A pipe does not tell its length: memory grows with what really arrives, not with what the header promises.
    private static Storage Gather(NpyReader reader, Device device)
    {
        var blocks = new List<(byte[] Block, long Offset)>();
        reader.ReadData((block, offset) => blocks.Add((block.ToArray(), offset)));
        Storage storage = device.Backend.Allocate(device, reader.Header.DataLength);
        foreach ((byte[] block, long offset) in blocks) device.Backend.CopyFromHost(block, storage, offset);
        return storage;
    }

    private static Shape ColumnMajor(long[] extents)
    {
        long[] reversed = [.. extents.Reverse()];
        var shape = new Shape(reversed);
        long[] strides = RowMajor.Strides(in shape, out _).ToArray();
        Array.Reverse(strides);
        return new Shape(strides);
    }
}
