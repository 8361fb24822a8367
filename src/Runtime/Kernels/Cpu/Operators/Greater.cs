using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>x &gt; y; false where either is nan, and true after false.</summary>
internal readonly struct Greater<T> : IBinaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static bool Invoke(T x, T y) => Lane.Invoke<T, bool, Greater<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.GreaterThan(x, y);

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => Vector.AndNot(x, y);
}
