namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>randn</c>.</summary>
public static class CudaRandomNormal
{
    private static readonly CudaKernel Kernel = new("randn", "random_normal", typeof(CudaRandomNormal).Assembly);

    /// <summary>Fills the destination with standard normal numbers.</summary>
    /// <typeparam name="T">The element type; all compute in float64 and round once.</typeparam>
    public static void Run<T>(Shape shape, RandomGenerator? generator, DType? dtype, Device? device, Tensor destination)
        where T : unmanaged => CudaRandom.Run(Kernel, generator, destination);
}
