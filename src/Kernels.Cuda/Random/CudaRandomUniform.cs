namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>rand</c>.</summary>
public static class CudaRandomUniform
{
    private static readonly CudaKernel Kernel = new("rand", "random_uniform", typeof(CudaRandomUniform).Assembly);

    /// <summary>Fills the destination with uniform numbers in [0, 1), bit for bit those of the processor.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Run<T>(Shape shape, RandomGenerator? generator, DType? dtype, Device? device, Tensor destination)
        where T : unmanaged => CudaRandom.Run(Kernel, generator, destination);
}
