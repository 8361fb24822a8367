using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>1 / (1 + e^−x) for float32, computed from e = e^−|x| ≤ 1 as 1 / (1 + e) or e / (1 + e).</summary>
internal readonly struct SigmoidFloat32 : IVectorFunction<float>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<float> x, Span<float> destination)
        where V : struct, ISimd<V, float> => VectorDriver.Run<SigmoidFloat32, Body<V>, V, float>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, float>
        where V : struct, ISimd<V, float>
    {
        // Beyond it e is 0.
        private readonly V _lowest = V.Constant(-104f);
        private readonly V _zero = V.Constant(0f);
        private readonly V _one = V.Constant(1f);
        private readonly V _signBit = V.Constant(-0f);
        private readonly ExpCoreFloat32<V> _core = new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V q = _core.Invoke(V.Max(_lowest, x | _signBit), out V n);
            V e = V.Scale(q + _one, n);
            return V.Select(V.LessThan(x, _zero), e, _one) / (e + _one);
        }
    }
}
