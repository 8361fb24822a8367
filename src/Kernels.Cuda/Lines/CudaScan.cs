using Arity.CompilerServices;

namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>cumsum</c>.</summary>
public static class CudaScan
{
    private static readonly CudaKernel Kernel = new("cumsum", "cumsum", typeof(CudaScan).Assembly);

    /// <summary>Computes the running sum along an axis, or of the flattened tensor.</summary>
    /// <typeparam name="T">The element type of input and result.</typeparam>
    public static void Run<T>(Tensor self, long? axis, DType? dtype, Tensor destination)
        where T : unmanaged
    {
        (Tensor source, int along) = CudaLines.Resolve(self, axis);
        if (source.DType.IsComplex || destination.DType.IsComplex)
        {
            // The parts of complex numbers add up by themselves.
            if (source.DType != destination.DType) source = CudaElementwise.Copied(source, destination.DType);
            if (source.DType.IsComplex) (source, destination) = (ComplexParts.View(source), ComplexParts.View(destination));
        }

        CudaLines.Run(Kernel, source, along, destination);
    }
}
