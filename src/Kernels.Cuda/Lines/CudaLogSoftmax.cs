namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>log_softmax</c>.</summary>
public static class CudaLogSoftmax
{
    private static readonly CudaKernel Kernel = new("log_softmax", "log_softmax", typeof(CudaLogSoftmax).Assembly);

    /// <summary>Computes it along an axis.</summary>
    /// <typeparam name="T">The element type; half types compute in float32.</typeparam>
    public static void Run<T>(Tensor self, long axis, Tensor destination)
        where T : unmanaged => CudaLines.Run(Kernel, self, (int)(axis < 0 ? axis + self.Rank : axis), destination);
}
