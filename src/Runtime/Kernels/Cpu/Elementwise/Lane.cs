using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>
/// An operator's scalar form made of its vector form: one lane is computed. Vectors have operators for every number type without
/// constraints, which bool could not meet; the compiler makes a scalar instruction of it.
/// </summary>
internal static class Lane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TResult Invoke<T, TResult, TOperator>(T x, T y)
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IBinaryOperator<T, TResult>
    {
        if (typeof(T) == typeof(bool))
            return Unsafe.BitCast<byte, TResult>(TOperator.InvokeBool(OfBool(x), OfBool(y)).ToScalar());
        return Result<T, TResult>(TOperator.Invoke(Vector.CreateScalarUnsafe(x), Vector.CreateScalarUnsafe(y)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TResult Invoke<T, TResult, TOperator>(T x)
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IUnaryOperator<T, TResult>
        => Invoke<T, TResult, UnaryAsBinary<T, TResult, TOperator>>(x, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> OfBool<T>(T x)
        where T : unmanaged => Vector.CreateScalarUnsafe(Unsafe.BitCast<T, byte>(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TResult Result<T, TResult>(Vector<T> lanes)
        where T : unmanaged
        where TResult : unmanaged
        => typeof(TResult) == typeof(T)
            ? Unsafe.BitCast<T, TResult>(lanes.ToScalar())
            : Unsafe.BitCast<bool, TResult>(Vector.AsVectorByte(lanes).ToScalar() != 0);
}
