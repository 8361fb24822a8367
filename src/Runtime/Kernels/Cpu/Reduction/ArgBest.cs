using System.Numerics;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(T* run, long count, long first)
    {
        T candidate = TOrder.First(run, count);
        if (Index < 0 || IsPreferred(candidate, Value)) this = new(candidate, first + Find(run, count, candidate));
    }

    /// <summary>Looks at the best of later elements.</summary>
    public void Add(ArgBest<T, TOrder> later)
    {
        if (IsPreferred(later.Value, Value)) this = later;
    }

    // The value is there: so it is in the rest, if not before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Find(T* run, long count, T value)
    {
        Vector256<T> values = Vector256.Create(value);
        bool isNaN = IsNaN(value);
        long i = 0;
        for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            Vector256<T> elements = Vector256.Load(run + i);
            uint found = (isNaN ? ~Vector256.Equals(elements, elements) : Vector256.Equals(elements, values)).ExtractMostSignificantBits();
            if (found != 0) return i + BitOperations.TrailingZeroCount(found);
        }

        while (isNaN ? !IsNaN(run[i]) : !Equal<T>.Invoke(run[i], value)) i++;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNaN(T x) => (typeof(T) == typeof(float) || typeof(T) == typeof(double)) && NotEqual<T>.Invoke(x, x);
}
