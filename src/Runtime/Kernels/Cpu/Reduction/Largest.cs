using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Larger before smaller.</summary>
internal readonly unsafe struct Largest<T> : IArgOrder<T>
    where T : unmanaged
{
    public static T First(T* run, long count) => RowMath<T, Max<T>>.Reduce(run, count);

    public static Vector256<T> IsBefore(Vector256<T> x, Vector256<T> y) => Vector256.GreaterThan(x, y);
}
