namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>argmin</c>.</summary>
public static class CudaArgMin
{
    private static readonly CudaKernel Kernel = new("argmin", "arg_extreme", typeof(CudaArgMin).Assembly);

    /// <summary>Finds the place along an axis, or in the flattened tensor.</summary>
    /// <typeparam name="T">The input's element type.</typeparam>
    public static void Run<T>(Tensor self, long? axis, bool keepdims, Tensor destination)
        where T : unmanaged
    {
        (Tensor source, int along) = CudaLines.Resolve(self, axis);
        if (CudaLongSearch.Suits(source)) CudaLongSearch.Run(Kernel, source, destination);
        else CudaLines.Run(Kernel, source, along, destination);
    }
}
