using System.Numerics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>A function of one variable for vectors of any width.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal interface IVectorFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Where |x| is larger, <see cref="InvokeRare"/> gives the result; never, unless overridden.</summary>
    static virtual T Bound => T.PositiveInfinity;

    /// <summary>The function of one number beyond the bound.</summary>
    static virtual T InvokeRare(T x) => T.NaN;

    /// <summary>destination[i] = f(x[i]) with vectors of one width.</summary>
    /// <remarks>Hands the function's <see cref="IVectorBody{TSelf, V, T}"/> to the <see cref="VectorDriver"/>.</remarks>
    static abstract void Run<V>(ReadOnlySpan<T> x, Span<T> destination)
        where V : struct, ISimd<V, T>;
}
