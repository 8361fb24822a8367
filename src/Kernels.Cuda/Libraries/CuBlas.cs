using System.Runtime.CompilerServices;
using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Streams;

namespace Arity.Kernels.Cuda.Libraries;

/// <summary>cuBLAS on a backend's devices: a handle a device, made when first used and kept.</summary>
internal sealed unsafe class CuBlas
{
    // cublasMath_t: TF32 only when asked for; sums of halves stay in float32.
    private const int TF32Math = 3, NoReducedSums = 16;
    private const int DefaultAlgorithm = -1;

    private static readonly ConditionalWeakTable<CudaBackend, CuBlas> Opened = [];

    private readonly CuBlasFunctions _functions;
    private readonly ICudaDriver _driver;
    private readonly nint[] _handles;

    private CuBlas(CuBlasFunctions functions, ICudaDriver driver)
        => (_functions, _driver, _handles) = (functions, driver, new nint[driver.DeviceCount]);

    /// <summary>The library on a backend.</summary>
    /// <exception cref="DeviceException">There is no cuBLAS; the message says where it was looked for.</exception>
    public static CuBlas For(CudaBackend backend) => Opened.GetValue(backend, Open);

    /// <summary>Multiplies matrices in column-major order, batch by batch.</summary>
    public void Multiply(int device, CuBlasProduct product)
    {
        // One thread at a time: the stream is the handle's. The context must be current where several devices have one.
        lock (_handles)
        {
            if (_handles.Length > 1 || _handles[device] == 0) _driver.GetMemory(device);
            nint handle = Handle(device);
            Check(_functions.SetStream(handle, CurrentStream.Get(_driver, device)), "cublasSetStream_v2");
            Check(_functions.SetMathMode(handle, NoReducedSums | (product.AllowsTF32 ? TF32Math : 0)), "cublasSetMathMode");
            double one = 1, zero = 0;
            float oneSingle = 1, zeroSingle = 0;
            bool isDouble = product.Type == CuBlasProduct.Float64;
            (CuBlasMatrix a, CuBlasMatrix b, CuBlasMatrix c) = (product.A, product.B, product.C);
            int status = _functions.Gemm(
                handle, a.IsTransposed ? 1 : 0, b.IsTransposed ? 1 : 0, product.M, product.N, product.K,
                isDouble ? &one : &oneSingle, a.Address, product.Type, a.Leading, a.BatchStride,
                b.Address, product.Type, b.Leading, b.BatchStride,
                isDouble ? &zero : &zeroSingle, c.Address, product.Type, c.Leading, c.BatchStride,
                product.Batches, product.ComputeType, DefaultAlgorithm);
            Check(status, "cublasGemmStridedBatchedEx");
        }
    }

    private static CuBlas Open(CudaBackend backend)
    {
        if (backend.Driver.IsSimulated)
            throw new DeviceException("matmul", null, $"cuBLAS does not run on '{backend.Name}'; set CudaMatMul.Library to Own there.");
        nint library = CudaLibraries.TryLoad(CudaLibrary.CuBlas, out string reason);
        if (library == 0) throw new DeviceException("matmul", null, $"CudaMatMul.Library asks for cuBLAS, but {reason}.");
        var functions = new CuBlasFunctions(library);
        return functions.Missing.Count == 0
            ? new CuBlas(functions, backend.Driver)
            : throw new DeviceException("matmul", null, $"the cuBLAS that was found lacks {string.Join(", ", functions.Missing)}.");
    }

    private nint Handle(int device)
    {
        if (_handles[device] != 0) return _handles[device];
        nint handle;
        Check(_functions.Create(&handle), "cublasCreate_v2");
        return _handles[device] = handle;
    }

    private static void Check(int status, string call)
    {
        if (status != 0) throw new CudaException(call, status, $"cuBLAS failed: {Describe(status)}");
    }

    // cublasStatus_t.
    private static string Describe(int status) => status switch
    {
        1 => "it is not initialized (1)",
        3 => "it could not allocate memory (3); free some, the allocator's cache for example",
        7 => "invalid value (7)",
        8 => "the device lacks what is needed (8)",
        13 => "execution failed (13)",
        15 => "not supported (15)",
        _ => $"status {status}",
    };
}
