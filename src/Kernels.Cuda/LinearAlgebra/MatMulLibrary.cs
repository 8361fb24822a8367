namespace Arity.Kernels.Cuda;

/// <summary>Who multiplies matrices of floating-point numbers on CUDA devices.</summary>
public enum MatMulLibrary
{
    /// <summary>The kernels of this package.</summary>
    Own,

    /// <summary>NVIDIA's cuBLAS, which has to be installed; <see cref="CudaMatMul.Library"/> says what it does not take.</summary>
    CuBlas,
}
