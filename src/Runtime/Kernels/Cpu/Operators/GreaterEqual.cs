using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>x ≥ y; false where either is nan, and true after false.</summary>
internal readonly struct GreaterEqual<T> : IBinaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static bool Invoke(T x, T y) => Lane.Invoke<T, bool, GreaterEqual<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.GreaterThanOrEqual(x, y);

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => x | (Vector<byte>.One ^ y);
}
