using System.Numerics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>A function of two variables for vectors of any width.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal interface IBinaryVectorFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>destination[i] = f(x[i], y[i]) with vectors of one width; a y of one element serves all x.</summary>
    static abstract void Run<V>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        where V : struct, ISimd<V, T>;
}
