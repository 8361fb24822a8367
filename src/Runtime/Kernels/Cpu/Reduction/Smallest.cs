using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Smaller before larger.</summary>
internal readonly unsafe struct Smallest<T> : IArgOrder<T>
    where T : unmanaged
{
    public static T First(T* run, long count) => RowMath<T, Min<T>>.Reduce(run, count);

    public static Vector256<T> IsBefore(Vector256<T> x, Vector256<T> y) => Vector256.LessThan(x, y);
}
