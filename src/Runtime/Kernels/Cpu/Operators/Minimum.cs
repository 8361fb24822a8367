using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>The smaller of x and y; nan if either is nan; for bool it is "and".</summary>
internal readonly struct Minimum<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Invoke(T x, T y) => Lane.Invoke<T, T, Minimum<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.Min(x, y);

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => x & y;
}
