using Arity.CompilerServices;

namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>cumsum</c>.</summary>
public static class CudaScan
{
    /// <summary>The name of the body.</summary>
    internal const string Function = "cumsum";

    private static readonly CudaKernel Kernel = new("cumsum", Function, typeof(CudaScan).Assembly);

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

        if (CudaLongScan.Suits(source, destination)) CudaLongScan.Run(Kernel, source, destination);
        else CudaLines.Run(Kernel, source, along, destination);
    }

    /// <summary>
    /// What is added in: the result's dtype, but 64 bits for the sums of truth values, and float64 where the input has it.
    /// </summary>
    internal static DType ComputeOf(DType source, DType target) => target switch
    {
        DType.Bool => DType.Int64,
        DType.Float16 or DType.BFloat16 or DType.Float32 when source == DType.Float64 => DType.Float64,
        _ => target,
    };
}
