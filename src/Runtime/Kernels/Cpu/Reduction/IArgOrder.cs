using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Which of two elements an argument reduction prefers.</summary>
/// <typeparam name="T">A number type that vectors have.</typeparam>
internal unsafe interface IArgOrder<T>
    where T : unmanaged
{
    /// <summary>The first element of a run in this order; nan if one is nan.</summary>
    static abstract T First(T* run, long count);

    /// <summary>A mask of the lanes where x comes before y; none where one is nan.</summary>
    static abstract Vector256<T> IsBefore(Vector256<T> x, Vector256<T> y);
}
