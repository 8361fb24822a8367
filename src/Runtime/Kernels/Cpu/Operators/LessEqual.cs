using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>x ≤ y; false where either is nan, and false before true.</summary>
internal readonly struct LessEqual<T> : IBinaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static bool Invoke(T x, T y) => Lane.Invoke<T, bool, LessEqual<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.LessThanOrEqual(x, y);

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => y | (Vector<byte>.One ^ x);
}
