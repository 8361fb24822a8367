using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>x where the condition holds, else y.</summary>
internal readonly struct Where<T> : ITernaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported;

    // Complex numbers are selected as bits, since a branch on data is often mispredicted.
    public static T Invoke(bool condition, T x, T y)
    {
        if (typeof(T) == typeof(Complex64))
            return Unsafe.BitCast<ulong, T>(condition ? Unsafe.BitCast<T, ulong>(x) : Unsafe.BitCast<T, ulong>(y));
        if (typeof(T) == typeof(Complex))
        {
            var mask = Vector128.Create(condition ? -1L : 0);
            return Unsafe.BitCast<Vector128<long>, T>(
                Vector128.ConditionalSelect(mask, Unsafe.BitCast<T, Vector128<long>>(x), Unsafe.BitCast<T, Vector128<long>>(y)));
        }

        return condition ? x : y;
    }

    public static Vector<T> Invoke(Vector<T> condition, Vector<T> x, Vector<T> y) => Vector.ConditionalSelect(condition, x, y);
}
