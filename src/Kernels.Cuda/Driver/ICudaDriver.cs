namespace Arity.Kernels.Cuda.Driver;

/// <summary>The part of the CUDA driver that Arity uses: the native library, ManagedCuda and the simulator stand behind it.</summary>
/// <remarks>
/// Handles are opaque, device addresses are 64-bit. Every call that fails throws <see cref="CudaException"/>. Members that take a device
/// act in its primary context, which they make current on the calling thread; those that take a stream or an event act in its device's.
/// Stream 0 is a device's default stream.
/// </remarks>
public interface ICudaDriver
{
    /// <summary>What it is, for messages: <c>CUDA driver 13.0</c>, <c>PTX simulator</c>.</summary>
    string Description { get; }

    /// <summary>Whether its addresses mean something to it alone, so that no other library may be handed them.</summary>
    bool IsSimulated => false;

    /// <summary>How many devices there are; at least one.</summary>
    int DeviceCount { get; }

    /// <summary>What a device is.</summary>
    CudaDeviceProperties GetProperties(int device);

    /// <summary>How a device was lost, after which every call on it fails; null while it works, and of drivers that lose none.</summary>
    CudaDeviceLostException? GetLoss(int device) => null;

    /// <summary>Compiles and loads PTX.</summary>
    /// <param name="device">The device.</param>
    /// <param name="ptx">The whole module's text.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <exception cref="CudaException">It does not compile; the message holds the compiler's log.</exception>
    nint LoadModule(int device, string ptx, string name);

    /// <summary>Unloads a module.</summary>
    void UnloadModule(int device, nint module);

    /// <summary>Finds an entry.</summary>
    nint GetFunction(int device, nint module, string entry);

    /// <summary>Allows a function more dynamic shared memory than 48 KiB.</summary>
    void SetMaxDynamicSharedMemory(int device, nint function, int bytes);

    /// <summary>Puts a launch into a stream.</summary>
    /// <param name="device">The device.</param>
    /// <param name="function">From <see cref="GetFunction"/>.</param>
    /// <param name="grid">Blocks.</param>
    /// <param name="block">Threads a block.</param>
    /// <param name="sharedBytes">Dynamic shared memory.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="arguments">Addresses of the arguments, in order; read before the call returns.</param>
    unsafe void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, nint stream, void** arguments);

    /// <summary>Allocates memory.</summary>
    /// <param name="device">The device.</param>
    /// <param name="bytes">More than zero.</param>
    /// <param name="stream">The stream that will use it first.</param>
    /// <returns>Its address, aligned to 256 bytes, or 0 when there is not enough.</returns>
    ulong TryAllocate(int device, long bytes, nint stream);

    /// <summary>Gives memory back once the stream has got here.</summary>
    void Free(int device, ulong address, nint stream);

    /// <summary>Free and total bytes of a device.</summary>
    (long Free, long Total) GetMemory(int device);

    /// <summary>Allocates page-locked host memory, the only one that copies run beside kernels with.</summary>
    nint AllocateHost(int device, long bytes);

    /// <summary>Frees page-locked host memory.</summary>
    void FreeHost(int device, nint address);

    /// <summary>Copies from host memory, which must stay as it is until the stream has got here.</summary>
    void CopyToDevice(int device, nint source, ulong destination, long bytes, nint stream);

    /// <summary>Copies to host memory, which is complete when the stream has got here.</summary>
    void CopyToHost(int device, ulong source, nint destination, long bytes, nint stream);

    /// <summary>Copies within a device.</summary>
    void CopyOnDevice(int device, ulong source, ulong destination, long bytes, nint stream);

    /// <summary>Copies between two devices.</summary>
    /// <param name="sourceDevice">Where to read.</param>
    /// <param name="source">The address there.</param>
    /// <param name="destinationDevice">Where to write.</param>
    /// <param name="destination">The address there.</param>
    /// <param name="bytes">How many bytes.</param>
    /// <param name="stream">A stream of the source's device.</param>
    void CopyBetweenDevices(int sourceDevice, ulong source, int destinationDevice, ulong destination, long bytes, nint stream);

    /// <summary>Sets bytes.</summary>
    void Fill(int device, ulong address, byte value, long bytes, nint stream);

    /// <summary>Makes a stream that does not wait for the default one.</summary>
    nint CreateStream(int device);

    /// <summary>Destroys a stream once it has ended.</summary>
    void DestroyStream(int device, nint stream);

    /// <summary>Waits until a stream has ended.</summary>
    /// <exception cref="CudaException">A kernel in it failed.</exception>
    void Synchronize(int device, nint stream);

    /// <summary>Makes an event.</summary>
    nint CreateEvent(int device, bool withTime);

    /// <summary>Destroys an event.</summary>
    void DestroyEvent(int device, nint @event);

    /// <summary>Puts an event into a stream.</summary>
    void RecordEvent(int device, nint @event, nint stream);

    /// <summary>Lets a stream wait for an event, also of another device.</summary>
    void WaitEvent(int device, nint stream, nint @event);

    /// <summary>Whether a stream has got to the event.</summary>
    bool IsEventComplete(int device, nint @event);

    /// <summary>Milliseconds between two events that have been reached.</summary>
    float GetElapsedMilliseconds(int device, nint start, nint end);
}
