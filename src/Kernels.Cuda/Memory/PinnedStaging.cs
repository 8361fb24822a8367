using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Memory;

/// <summary>Copies between ordinary host memory and a device through a small ring of page-locked buffers, so that the device's copy of one
/// piece runs beside the host's copy of the next.</summary>
/// <remarks>All members may be called by any thread; copies of one device take turns.</remarks>
public sealed class PinnedStaging : IDisposable
{
    private const int DefaultBuffers = 4;
    private const int DefaultBytes = 4 << 20;

    private readonly ICudaDriver _driver;
    private readonly int _device;
    private readonly int _bytes;
    private readonly PinnedBuffer?[] _ring;
    private readonly Lock _lock = new();
    private int _next;
    private bool _disposed;

    /// <summary>Makes a ring; its buffers are allocated when first used.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="device">The device.</param>
    /// <param name="buffers">How many buffers, at least 1.</param>
    /// <param name="bufferBytes">How large they are, at least 1.</param>
    public PinnedStaging(ICudaDriver driver, int device, int buffers = DefaultBuffers, int bufferBytes = DefaultBytes)
    {
        ArgumentNullException.ThrowIfNull(driver);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(buffers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferBytes);
        _driver = driver;
        _device = device;
        _bytes = bufferBytes;
        _ring = new PinnedBuffer?[buffers];
    }

    /// <summary>Copies to the device. When it returns, the source has been read, but the device may not have got to the copy yet.</summary>
    /// <param name="source">Host memory of any kind.</param>
    /// <param name="destination">The address on the device.</param>
    /// <param name="stream">The stream that copies.</param>
    public void CopyToDevice(ReadOnlySpan<byte> source, ulong destination, nint stream)
    {
        lock (_lock)
        {
            for (int done = 0; done < source.Length;)
            {
                ReadOnlySpan<byte> piece = source.Slice(done, Math.Min(_bytes, source.Length - done));
                PinnedBuffer buffer = TakeNext();
                piece.CopyTo(buffer.Bytes);
                _driver.CopyToDevice(_device, buffer.Address, destination + (ulong)done, piece.Length, stream);
                buffer.MarkUse(stream);
                done += piece.Length;
            }
        }
    }

    /// <summary>Copies to the host. When it returns, the copy is complete.</summary>
    /// <param name="source">The address on the device.</param>
    /// <param name="destination">Host memory of any kind.</param>
    /// <param name="stream">The stream that copies, after what it was given before.</param>
    /// <exception cref="CudaException">A kernel before the copy failed.</exception>
    public void CopyToHost(ulong source, Span<byte> destination, nint stream)
    {
        lock (_lock)
        {
            var underWay = new Queue<PinnedBuffer>(_ring.Length);
            for (int asked = 0, done = 0; done < destination.Length;)
            {
                while (asked < destination.Length && underWay.Count < _ring.Length)
                {
                    underWay.Enqueue(Ask(source + (ulong)asked, Math.Min(_bytes, destination.Length - asked), stream));
                    asked += Math.Min(_bytes, destination.Length - asked);
                }

                done += Receive(underWay.Dequeue(), destination[done..]);
            }
        }
    }

    /// <summary>Frees the buffers once no copy uses them.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            for (int i = 0; i < _ring.Length; i++)
            {
                _ring[i]?.Dispose();
                _ring[i] = null;
            }
        }
    }

    private PinnedBuffer Ask(ulong source, int bytes, nint stream)
    {
        PinnedBuffer buffer = TakeNext();
        _driver.CopyToHost(_device, source, buffer.Address, bytes, stream);
        buffer.MarkUse(stream);
        return buffer;
    }

    private static int Receive(PinnedBuffer buffer, Span<byte> destination)
    {
        buffer.Wait();
        int bytes = Math.Min(buffer.Bytes.Length, destination.Length);
        buffer.Bytes[..bytes].CopyTo(destination);
        return bytes;
    }

    private PinnedBuffer TakeNext()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ref PinnedBuffer? buffer = ref _ring[_next];
        _next = (_next + 1) % _ring.Length;
        if (buffer is null) return buffer = new PinnedBuffer(_driver, _device, _bytes);
        buffer.Wait();
        return buffer;
    }
}
