using System.Numerics;
using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Runtime.Tests.VectorMath;

/// <summary>A function of the vector library: its entry point, the same for vectors of every width, and what is claimed of it.</summary>
internal sealed record VectorFunctionCase<T>(
    string Name, VectorKernel<T> Kernel, IReadOnlyList<VectorKernel<T>> Widths, Func<double, double> Reference, double MaximumUlp)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static VectorFunctionCase<T> Of<TFunction>(string name, VectorKernel<T> kernel, Func<double, double> reference, double ulp)
        where TFunction : struct, IVectorFunction<T> =>
        new(name, kernel, [TFunction.Run<Simd128<T>>, TFunction.Run<Simd256<T>>, TFunction.Run<Simd512<T>>], reference, ulp);

    public override string ToString() => Name;
}
