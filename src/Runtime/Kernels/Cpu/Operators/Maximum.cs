using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>The larger of x and y; nan if either is nan; for bool it is "or".</summary>
internal readonly struct Maximum<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Invoke(T x, T y) => Lane.Invoke<T, T, Maximum<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.Max(x, y);

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => x | y;
}
