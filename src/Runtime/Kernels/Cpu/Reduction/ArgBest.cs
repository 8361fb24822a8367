using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>The preferred element so far, and its number.</summary>
internal unsafe struct ArgBest<T, TOrder>(T value, long index)
    where T : unmanaged
    where TOrder : struct, IArgOrder<T>
{
    public T Value = value;
    public long Index = index;

    /// <summary>Whether nothing can be preferred: it is nan.</summary>
    public readonly bool IsFinal => IsNaN(Value);

    /// <summary>Whether a later element is preferred.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPreferred(T later, T earlier)
        => IsNaN(later) ? !IsNaN(earlier)
            : TOrder.IsBefore(Vector256.CreateScalarUnsafe(later), Vector256.CreateScalarUnsafe(earlier)).AsByte().ToScalar() != 0;

    /// <summary>A mask of the lanes whose later element is preferred.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> IsPreferred(Vector256<T> later, Vector256<T> earlier)
    {
        Vector256<T> before = TOrder.IsBefore(later, earlier);
        return typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? before | Vector256.AndNot(Vector256.Equals(earlier, earlier), Vector256.Equals(later, later))
            : before;
    }

    /// <summary>Looks at a run whose first element has the given number.</summary>
    public void Add(T* run, long count, long first)
    {
        T candidate = TOrder.First(run, count);
        if (Index < 0 || IsPreferred(candidate, Value)) this = new(candidate, first + Find(run, candidate));
    }

    /// <summary>Looks at the best of later elements.</summary>
    public void Add(ArgBest<T, TOrder> later)
    {
        if (IsPreferred(later.Value, Value)) this = later;
    }

    private static long Find(T* run, T value)
    {
        long i = 0;
        if (IsNaN(value))
            while (!IsNaN(run[i])) i++;
        else
            while (!Equal<T>.Invoke(run[i], value)) i++;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNaN(T x) => (typeof(T) == typeof(float) || typeof(T) == typeof(double)) && NotEqual<T>.Invoke(x, x);
}
