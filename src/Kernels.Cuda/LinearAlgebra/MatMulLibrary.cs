namespace Arity.Kernels.Cuda;

/// <summary>Who multiplies matrices of floating-point numbers on CUDA devices.</summary>
public enum MatMulLibrary
{
    /// <summary>The kernels of this package.</summary>
    Own,

    /// <summary>NVIDIA's cuBLAS, which has to be installed; what it cannot take (see <see cref="CudaMatMul.Library"/>) the own kernels do.</summary>
    CuBlas,
}
