using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>n ln 2 + log(1 + f) for float32, −1/4 ≤ f &lt; 1/2: log(1 + f) = f + f² P(f) with a minimax P.</summary>
/// <remarks>The error of a rounded ln 2 is below a tenth of an ulp of the result, so that it needs no low part.</remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct LogCoreFloat32<V>()
    where V : struct, ISimd<V, float>
{
    private readonly V _ln2 = V.Constant(0.693147182f);
    private readonly V _c2 = V.Constant(-0.5f);
    private readonly V _c3 = V.Constant(0.3333345f);
    private readonly V _c4 = V.Constant(-0.25000095f);
    private readonly V _c5 = V.Constant(0.19990861f);
    private readonly V _c6 = V.Constant(-0.1664731f);
    private readonly V _c7 = V.Constant(0.14478388f);
    private readonly V _c8 = V.Constant(-0.13161203f);
    private readonly V _c9 = V.Constant(0.10463074f);
    private readonly V _c10 = V.Constant(-0.04507523f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V f, V n)
    {
        V p = V.MultiplyAdd(_c10, f, _c9);
        p = V.MultiplyAdd(p, f, _c8);
        p = V.MultiplyAdd(p, f, _c7);
        p = V.MultiplyAdd(p, f, _c6);
        p = V.MultiplyAdd(p, f, _c5);
        p = V.MultiplyAdd(p, f, _c4);
        p = V.MultiplyAdd(p, f, _c3);
        p = V.MultiplyAdd(p, f, _c2);
        return V.MultiplyAdd(n, _ln2, V.MultiplyAdd(f * f, p, f));
    }
}
