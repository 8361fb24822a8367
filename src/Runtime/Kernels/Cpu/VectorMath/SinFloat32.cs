using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>sin x for float32; <see cref="TrigFloat32{V}"/> describes it.</summary>
internal readonly struct SinFloat32 : IVectorFunction<float>
{
    /// <summary>The largest |x| for which the reduction by multiples of π/2 is accurate.</summary>
    public static float Bound => 131072f;

    /// <inheritdoc/>
    public static float InvokeRare(float x) => (float)LargeAngle.Sin(x);

    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<float> x, Span<float> destination)
        where V : struct, ISimd<V, float> => VectorDriver.Run<SinFloat32, Body<V>, V, float>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, float>
        where V : struct, ISimd<V, float>
    {
        private readonly TrigFloat32<V> _trig = new(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x) => _trig.Invoke(x, x);
    }
}
