using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>Runs a vector function over memory.</summary>
internal static class VectorDriver
{
    /// <summary>From this size on results go around the caches: they would not be found there again, and need not be read before.</summary>
    private const long StreamingBytes = 4 << 20;

    /// <summary>destination[i] = f(x[i]) with the widest vectors of the machine.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Run<TFunction, T>(ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : struct, IVectorFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated)
            TFunction.Run<Simd512<T>>(x, destination);
        else if (Vector256.IsHardwareAccelerated)
            TFunction.Run<Simd256<T>>(x, destination);
        else
            TFunction.Run<Simd128<T>>(x, destination);
    }

    /// <summary>f(x) for one number, to the bit what it is among others.</summary>
    public static T RunOne<TFunction, T>(T x)
        where TFunction : struct, IVectorFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T result = default;
        Run<TFunction, T>(new ReadOnlySpan<T>(in x), new Span<T>(ref result));
        return result;
    }

    /// <summary>destination[i] = f(x[i]) with vectors of one width, which does not change any bit of the result.</summary>
    /// <remarks>The rest, fewer elements than lanes, goes through a buffer: nothing behind the spans is touched.</remarks>
    public static unsafe void Run<TFunction, TBody, V, T>(ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : struct, IVectorFunction<T>
        where TBody : struct, IVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int done = (long)x.Length * sizeof(T) >= StreamingBytes && !x.Overlaps(destination)
            ? RunAround<TFunction, TBody, V, T>(x, destination)
            : 0;
        RunCached<TFunction, TBody, V, T>(x[done..], destination[done..]);
    }

    // Returns how many elements it did: all but less than a vector, or none where the destination lies across elements.
    private static unsafe int RunAround<TFunction, TBody, V, T>(ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : struct, IVectorFunction<T>
        where TBody : struct, IVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        fixed (T* target = destination)
        {
            if ((nint)target % sizeof(T) != 0) return 0;
            int head = (int)(-((nint)target / sizeof(T)) & (V.Count - 1));
            int whole = (x.Length - head) & -V.Count;
            RunCached<TFunction, TBody, V, T>(x[..head], destination[..head]);
            RunWhole<TFunction, TBody, V, T>(in x[head], ref target[head], (nuint)whole, streams: true);
            return head + whole;
        }
    }

    private static void RunCached<TFunction, TBody, V, T>(ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : struct, IVectorFunction<T>
        where TBody : struct, IVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int whole = x.Length & -V.Count;
        RunWhole<TFunction, TBody, V, T>(
            in MemoryMarshal.GetReference(x), ref MemoryMarshal.GetReference(destination), (nuint)whole, streams: false);
        if (whole == x.Length)
            return;

        Span<T> buffer = stackalloc T[V.Count];
        x[whole..].CopyTo(buffer);
        ref T lanes = ref MemoryMarshal.GetReference(buffer);
        RunWhole<TFunction, TBody, V, T>(in lanes, ref lanes, (nuint)V.Count, streams: false);
        buffer[..(x.Length - whole)].CopyTo(destination[whole..]);
    }

    private static void RunWhole<TFunction, TBody, V, T>(ref readonly T source, ref T target, nuint length, bool streams)
        where TFunction : struct, IVectorFunction<T>
        where TBody : struct, IVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (nuint i = 0; (i = RunToRare<TFunction, TBody, V, T>(in source, ref target, i, length, streams)) < length; i += (nuint)V.Count)
            RunRare<TFunction, TBody, V, T>(in source, ref target, i);
    }

    /// <summary>The hot loop: stops at the first vector with a lane beyond the function's bound and returns its index.</summary>
    /// <remarks>
    /// There is no call in it, for the sake of which all constants would leave their registers. Not tiered: the first call on a
    /// large tensor shall be as fast as the hundredth.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static nuint RunToRare<TFunction, TBody, V, T>(ref readonly T source, ref T target, nuint start, nuint length, bool streams)
        where TFunction : struct, IVectorFunction<T>
        where TBody : struct, IVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TBody body = TBody.Create();
        nuint i = start;
        for (; i < length; i += (nuint)V.Count)
        {
            V x = V.Load(in source, i);
            if (TFunction.Bound < T.PositiveInfinity && V.AnyGreaterThan(V.Abs(x), V.Create(TFunction.Bound)))
                break;
            if (streams) body.Invoke(x).StoreAround(ref target, i);
            else body.Invoke(x).Store(ref target, i);
        }

        return i;
    }

    /// <summary>One vector, whose lanes beyond the function's bound are computed one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunRare<TFunction, TBody, V, T>(ref readonly T source, ref T target, nuint offset)
        where TFunction : struct, IVectorFunction<T>
        where TBody : struct, IVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V x = V.Load(in source, offset);
        Span<T> lanes = stackalloc T[V.Count];
        x.Store(ref MemoryMarshal.GetReference(lanes), 0);
        TBody.Create().Invoke(x).Store(ref target, offset);
        for (int i = 0; i < lanes.Length; i++)
            if (T.Abs(lanes[i]) > TFunction.Bound)
                Unsafe.Add(ref target, offset + (nuint)i) = TFunction.InvokeRare(lanes[i]);
    }
}
