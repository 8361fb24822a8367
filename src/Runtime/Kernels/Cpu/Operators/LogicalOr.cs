using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>Whether either is not zero; nan is not zero.</summary>
internal readonly struct LogicalOr<T> : IBinaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static bool Invoke(T x, T y) => Truth.Of(x) || Truth.Of(y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => ~(Truth.IsZero(x) & Truth.IsZero(y));

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => x | y;
}
