using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>The largest element; nan if one is nan. It has no identity: an empty reduction is refused before.</summary>
internal readonly struct Max<T> : IReductionOperator<T>
    where T : unmanaged
{
    public static T Identity => throw new NotSupportedException();

    public static bool HasVectorForm => Vector256<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Combine(T x, T y) => Maximum<T>.Invoke(x, y);

    // The processor's own max gives y where one is nan; so only a nan in x is left to be kept.
    public static Vector256<T> Combine(Vector256<T> x, Vector256<T> y)
        => Vector256.ConditionalSelect(Vector256.Equals(x, x), Vector256.MaxNative(x, y), x);

    public static Vector256<byte> CombineBool(Vector256<byte> x, Vector256<byte> y) => x | y;
}
