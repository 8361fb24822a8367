using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>The sum; integers wrap.</summary>
internal readonly struct Sum<T> : IReductionOperator<T>
    where T : unmanaged
{
    public static T Identity => default;

    public static bool HasVectorForm => Vector256<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Combine(T x, T y) => Add<T>.Invoke(x, y);

    public static Vector256<T> Combine(Vector256<T> x, Vector256<T> y) => x + y;

    public static Vector256<byte> CombineBool(Vector256<byte> x, Vector256<byte> y) => x | y;
}
