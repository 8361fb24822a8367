using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>A unary operator as a binary one that does not look at its second operand, so that both share their loops.</summary>
internal readonly struct UnaryAsBinary<T, TResult, TOperator> : IBinaryOperator<T, TResult>
    where T : unmanaged
    where TResult : unmanaged
    where TOperator : struct, IUnaryOperator<T, TResult>
{
    public static bool HasVectorForm => TOperator.HasVectorForm;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TResult Invoke(T x, T y) => TOperator.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => TOperator.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => TOperator.InvokeBool(x);
}
