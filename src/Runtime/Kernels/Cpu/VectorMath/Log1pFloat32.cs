using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>log(1 + x) for float32: log u of the rounded u = 1 + x, with what the rounding lost added to the significand.</summary>
internal readonly struct Log1pFloat32 : IVectorFunction<float>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<float> x, Span<float> destination)
        where V : struct, ISimd<V, float> => VectorDriver.Run<Log1pFloat32, Body<V>, V, float>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, float>
        where V : struct, ISimd<V, float>
    {
        private readonly LogCoreFloat32<V> _core = new();
        private readonly V _one = V.Constant(1f);
        private readonly V _signBit = V.Constant(-0f);
        private readonly V _infinity = V.Constant(float.PositiveInfinity);
        // Stands for −n where 1 + x is 0.
        private readonly V _finite = V.Constant(100f);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V larger = V.Max(x, _one), u = x + _one;
            V lost = V.Min(_one, x) - (u - larger);
            V m = V.Significand(u, out V n);
            V f = m - _one + V.Scale(lost, V.Min(_finite, n ^ _signBit));
            return V.Select(V.LessThan(x, _infinity), _core.Invoke(f, n), x) | (x & _signBit);
        }
    }
}
