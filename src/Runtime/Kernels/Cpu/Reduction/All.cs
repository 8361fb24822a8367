using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>1 if no element is zero, else 0; nan is not zero. Counted in bits: all of an element's, or none.</summary>
internal readonly struct All<T> : IReductionOperator<T>
    where T : unmanaged
{
    public static T Identity => TruthBits.Of<T>(true, default);

    public static bool HasVectorForm => Vector256<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Prepare(T x) => TruthBits.Of(Truth.Of(x), x);

    public static T Combine(T x, T y) => TruthBits.Of(TruthBits.IsSet(x) && TruthBits.IsSet(y), x);

    public static bool HasFinish => true;

    public static T Finish(T x) => NumericCast.Convert<bool, T>(TruthBits.IsSet(x));

    public static bool IsFinal(T x) => !TruthBits.IsSet(x);

    public static Vector256<T> Prepare(Vector256<T> x) => ~Vector256.Equals(x, Vector256<T>.Zero);

    public static Vector256<T> Combine(Vector256<T> x, Vector256<T> y) => x & y;

    public static Vector256<byte> CombineBool(Vector256<byte> x, Vector256<byte> y) => x & y;
}
