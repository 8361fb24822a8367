using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>x &lt; y; false where either is nan, and false before true.</summary>
internal readonly struct Less<T> : IBinaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static bool Invoke(T x, T y) => Lane.Invoke<T, bool, Less<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.LessThan(x, y);

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => Vector.AndNot(y, x);
}
