using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>An operator's kernels: function pointers by backend and dtype, all with the signature that the schema fixes.</summary>
/// <remarks>The dtype is the one that the kernel computes in, see <c>compute:</c> in Operators.yaml.</remarks>
public sealed class KernelTable
{
    private const int DTypeBits = 4;
    private readonly string _operatorName;
    private nint[] _kernels = [];

    /// <summary>An empty table.</summary>
    /// <param name="operatorName">The operator as declared.</param>
    public KernelTable(string operatorName) => _operatorName = operatorName;

    /// <summary>Finds a kernel; zero on the meta device, where there is nothing to run.</summary>
    /// <exception cref="DTypeException">The operator does not take the dtype on the device.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Get(Device device, DType dtype)
    {
        nint[] kernels = _kernels;
        int index = (device.BackendId << DTypeBits) | (int)dtype;
        if ((uint)index < (uint)kernels.Length && kernels[index] != 0) return kernels[index];
        return GetMissing(device, dtype);
    }

    /// <summary>Finds the kernel of the dtype that is computed in, once the inputs' dtype is known to be declared.</summary>
    /// <exception cref="DTypeException">The operator does not take the inputs' dtype, or cannot compute in the other, on the
    /// device.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Get(Device device, DType input, DType compute)
    {
        nint kernel = Get(device, input);
        return input == compute ? kernel : Get(device, compute);
    }

    /// <summary>The dtypes that have a kernel on a backend.</summary>
    public IEnumerable<DType> GetDTypes(Backend backend)
    {
        nint[] kernels = _kernels;
        return DTypeExtensions.All.Where(d => IndexOf(backend, d) < kernels.Length && kernels[IndexOf(backend, d)] != 0);
    }

    /// <summary>Adds or replaces a kernel.</summary>
    /// <param name="backend">A registered backend.</param>
    /// <param name="dtype">The dtype that the kernel computes in.</param>
    /// <param name="functionPointer">A managed function pointer: the schema's arguments, then one destination tensor per output; no
    /// result.</param>
    public void Register(Backend backend, DType dtype, nint functionPointer)
    {
        ArgumentNullException.ThrowIfNull(backend);
        lock (this)
        {
            int index = IndexOf(backend, dtype);
            var kernels = new nint[Math.Max(_kernels.Length, (backend.Id + 1) << DTypeBits)];
            _kernels.CopyTo(kernels, 0);
            kernels[index] = functionPointer;
            Volatile.Write(ref _kernels, kernels);
        }
    }

    /// <summary>Adds a kernel for a backend if it is registered; what generated code calls.</summary>
    public void Register(string backend, DType dtype, nint functionPointer)
    {
        if (Backends.TryFind(backend) is { } registered) Register(registered, dtype, functionPointer);
    }

    private static int IndexOf(Backend backend, DType dtype) => (backend.Id << DTypeBits) | (int)dtype;

    private nint GetMissing(Device device, DType dtype)
    {
        if (device.IsMeta) return 0;
        string supported = string.Join(", ", GetDTypes(device.Backend).Select(d => d.NumPyName));
        throw supported.Length == 0
            ? new DeviceException(_operatorName, null, $"there is no kernel for '{device}'; move the tensors to another device first.")
            : new DTypeException(_operatorName, null,
                $"{dtype.NumPyName} is not supported on '{device}', where it takes {supported}; cast with To(...).");
    }
}
