using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>
/// e^x for float32: x = n ln 2 + r with |r| ≤ ln 2 / 2 after Cody and Waite, e^x = 2^n (1 + r + r² P(r)) with a minimax P.
/// </summary>
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
        private readonly V _log2E = V.Constant(1.44269502f);
        private readonly V _rounder = V.Constant(12582912f);
        private readonly V _ln2High = V.Constant(-0.693147182f);
        private readonly V _ln2Low = V.Constant(1.90465421e-9f);
        private readonly V _c7 = V.Constant(0.00019918525f);
        private readonly V _c6 = V.Constant(0.0013946177f);
        private readonly V _c5 = V.Constant(0.008333264f);
        private readonly V _c4 = V.Constant(0.04166627f);
        private readonly V _c3 = V.Constant(0.16666667f);
        private readonly V _c2 = V.Constant(0.5f);
        private readonly V _one = V.Constant(1f);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            // nan is the second operand of Min and Max and passes through.
            x = V.Min(_highest, V.Max(_lowest, x));
            V n = V.MultiplyAdd(x, _log2E, _rounder) - _rounder;
            V r = V.MultiplyAdd(n, _ln2Low, V.MultiplyAdd(n, _ln2High, x));
            V p = V.MultiplyAdd(_c7, r, _c6);
            p = V.MultiplyAdd(p, r, _c5);
            p = V.MultiplyAdd(p, r, _c4);
            p = V.MultiplyAdd(p, r, _c3);
            p = V.MultiplyAdd(p, r, _c2);
            p = V.MultiplyAdd(p, r * r, r);
            return V.Scale(p + _one, n);
        }
    }
}
