using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity;

/// <summary>Copies between the memories of two devices, of one backend or two.</summary>
internal static class StorageCopy
{
    private const int PieceBytes = 1 << 24;

    /// <summary>Copies all elements.</summary>
    /// <param name="source">Row-major.</param>
    /// <param name="destination">Row-major, of the same shape and dtype, on another device.</param>
    /// <param name="nonBlocking">Whether it may return before the copy is complete.</param>
    /// <exception cref="DeviceException">The source is a meta tensor, which has no values.</exception>
    public static void Run(Tensor source, Tensor destination, bool nonBlocking)
    {
        int size = source.DType.ItemSize;
        long bytes = source.ElementCount * size, from = source.Offset * size, to = destination.Offset * size;
        if (bytes == 0) return;
        Storage origin = source.Storage, target = destination.Storage;
        Backend owner = origin.IsHostAccessible ? destination.Device.Backend : source.Device.Backend;
        if (owner.TryCopy(origin, from, target, to, bytes, nonBlocking)) return;
        if (origin.IsHostAccessible) FromHost(origin, from, target, to, bytes);
        else if (target.IsHostAccessible) ToHost(origin, from, target, to, bytes);
        else ThroughHost(origin, from, target, to, bytes);
    }

    // A span counts in 32 bits.
    private static int Piece(long done, long bytes, int most) => (int)Math.Min(most, bytes - done);

    private static Span<byte> Span(Storage storage, long offset, int length)
        => MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref storage.HostReference, (nint)offset), length);

    private static void FromHost(Storage source, long from, Storage destination, long to, long bytes)
    {
        for (long done = 0, length; done < bytes; done += length)
        {
            length = Piece(done, bytes, 1 << 30);
            destination.Device.Backend.CopyFromHost(Span(source, from + done, (int)length), destination, to + done);
        }

        GC.KeepAlive(source);
    }

    private static void ToHost(Storage source, long from, Storage destination, long to, long bytes)
    {
        for (long done = 0, length; done < bytes; done += length)
        {
            length = Piece(done, bytes, 1 << 30);
            source.Device.Backend.CopyToHost(source, from + done, Span(destination, to + done, (int)length));
        }

        GC.KeepAlive(destination);
    }

    private static void ThroughHost(Storage source, long from, Storage destination, long to, long bytes)
    {
        byte[] piece = new byte[Math.Min(bytes, PieceBytes)];
        for (long done = 0, length; done < bytes; done += length)
        {
            length = Piece(done, bytes, PieceBytes);
            source.Device.Backend.CopyToHost(source, from + done, piece.AsSpan(0, (int)length));
            destination.Device.Backend.CopyFromHost(piece.AsSpan(0, (int)length), destination, to + done);
        }
    }
}
