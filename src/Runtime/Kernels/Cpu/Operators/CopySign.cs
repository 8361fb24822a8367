using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>|x| with the sign of y, that of zeros and nan included; for float and double.</summary>
internal readonly struct CopySign<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => true;

    public static T Invoke(T x, T y) => Lane.Invoke<T, T, CopySign<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.CopySign(x, y);
}
