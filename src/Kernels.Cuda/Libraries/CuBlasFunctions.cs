using Arity.Kernels.Cuda.Driver.Native;

namespace Arity.Kernels.Cuda.Libraries;

/// <summary>The functions of a loaded cuBLAS.</summary>
internal sealed unsafe class CuBlasFunctions
{
    private readonly SymbolTable _symbols;

    public CuBlasFunctions(nint library)
    {
        _symbols = new SymbolTable(library);
        Create = (delegate* unmanaged<nint*, int>)_symbols.Require("cublasCreate_v2");
        SetStream = (delegate* unmanaged<nint, nint, int>)_symbols.Require("cublasSetStream_v2");
        SetMathMode = (delegate* unmanaged<nint, int, int>)_symbols.Require("cublasSetMathMode");
        Gemm = (delegate* unmanaged<nint, int, int, int, int, int, void*, ulong, int, int, long, ulong, int, int, long, void*, ulong, int,
            int, long, int, int, int, int>)_symbols.Require("cublasGemmStridedBatchedEx");
    }

    public IReadOnlyList<string> Missing => _symbols.Missing;

    public delegate* unmanaged<nint*, int> Create { get; }

    public delegate* unmanaged<nint, nint, int> SetStream { get; }

    public delegate* unmanaged<nint, int, int> SetMathMode { get; }

    /// <summary>
    /// Handle, operations on A and B, m, n, k, alpha, then address, type, leading dimension and stride of A and B, beta, the same of C,
    /// the number of batches, the type that is computed in and the algorithm.
    /// </summary>
    public delegate* unmanaged<nint, int, int, int, int, int, void*, ulong, int, int, long, ulong, int, int, long, void*, ulong, int,
        int, long, int, int, int, int> Gemm { get; }
}
