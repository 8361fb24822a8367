using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>e^x for float32.</summary>
internal readonly struct ExpFloat32 : IVectorFunction<float>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<float> x, Span<float> destination)
        where V : struct, ISimd<V, float> => VectorDriver.Run<ExpFloat32, Body<V>, V, float>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, float>
        where V : struct, ISimd<V, float>
    {
        // Beyond these the results are 0 and ∞.
        private readonly V _lowest = V.Constant(-104f);
        private readonly V _highest = V.Constant(89f);
        private readonly V _one = V.Constant(1f);
        private readonly ExpCoreFloat32<V> _core = new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            // nan is the second operand of Min and Max and passes through.
            V q = _core.Invoke(V.Min(_highest, V.Max(_lowest, x)), out V n);
            return V.Scale(q + _one, n);
        }
    }
}
