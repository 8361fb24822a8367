using System.Runtime.InteropServices;

namespace Arity;

/// <summary>Writes sequences that the host computes to tensors on any device, in pieces.</summary>
internal static class HostSequence
{
    private const int PieceBytes = 1 << 16;

    /// <summary>Overwrites a row-major tensor that begins its storage.</summary>
    public static void Write<T, TSequence>(Tensor destination, TSequence sequence)
        where T : unmanaged
        where TSequence : struct, IElementSequence<T>
    {
        int size = destination.DType.ItemSize;
        var piece = new T[Math.Min(destination.ElementCount, PieceBytes / size)];
        for (long start = 0; start < destination.ElementCount; start += piece.Length)
        {
            Span<T> values = piece.AsSpan(0, (int)Math.Min(piece.Length, destination.ElementCount - start));
            for (int i = 0; i < values.Length; i++) values[i] = sequence[start + i];
            destination.Device.Backend.CopyFromHost(MemoryMarshal.AsBytes<T>(values), destination.Storage, start * size);
        }
    }
}
