using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>
/// Whatever <see cref="Vector{T}"/> is here, for every number it takes; on a processor without fused multiply-add, product and sum round
/// separately.
/// </summary>
internal readonly unsafe struct LanesPortable<T> : ILanes<Vector<T>, T>
    where T : unmanaged
{
    public static int Count => Vector<T>.Count;

    public static bool IsSupported => true;

    public static Vector<T> Zero => Vector<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Load(T* source) => Vector.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Broadcast(T* source) => Vector.Create(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector<T> vector, T* destination) => vector.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Add(Vector<T> left, Vector<T> right) => left + right;

    // The tests of the type are constants to the JIT: one of the three remains.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> MultiplyAdd(Vector<T> left, Vector<T> right, Vector<T> addend)
    {
        if (typeof(T) == typeof(float))
            return Vector.MultiplyAddEstimate(left.As<T, float>(), right.As<T, float>(), addend.As<T, float>()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Vector.MultiplyAddEstimate(left.As<T, double>(), right.As<T, double>(), addend.As<T, double>()).As<double, T>();
        return left * right + addend;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector<T> vector) => Vector.Sum(vector);

    // There is no portable prefetch; the hardware's own has to do.
    public static void Prefetch(T* address)
    {
    }
}
