using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>Runs a vector function of two variables over memory, as <see cref="VectorDriver"/> does those of one.</summary>
internal static class BinaryVectorDriver
{
    /// <summary>destination[i] = f(x[i], y[i]), or f(x[i], y[0]) for a y of one element, with the widest vectors of the machine.</summary>
    /// <remarks>Each of x and y is the same memory as the destination or does not overlap it.</remarks>
    public static void Run<TFunction, T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        where TFunction : struct, IBinaryVectorFunction<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated)
            TFunction.Run<Simd512<T>>(x, y, destination);
        else if (Vector256.IsHardwareAccelerated)
            TFunction.Run<Simd256<T>>(x, y, destination);
        else
            TFunction.Run<Simd128<T>>(x, y, destination);
    }

    /// <summary>As above with vectors of one width, which does not change any bit of the result.</summary>
    public static void Run<TBody, V, T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        where TBody : struct, IBinaryVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = V.Count, whole = x.Length & -count;
        Span<T> xRest = stackalloc T[count], yRest = stackalloc T[count];
        x[whole..].CopyTo(xRest);
        if (y.Length == 1)
            yRest.Fill(y[0]);
        else
            y[whole..].CopyTo(yRest);

        ref T rest = ref MemoryMarshal.GetReference(yRest);
        RunWhole<TBody, V, T>(
            in MemoryMarshal.GetReference(x), in y.Length == 1 ? ref rest : ref MemoryMarshal.GetReference(y), y.Length == 1 ? 0u : 1u,
            ref MemoryMarshal.GetReference(destination), (nuint)whole);
        if (whole == x.Length)
            return;
        RunWhole<TBody, V, T>(in MemoryMarshal.GetReference(xRest), in rest, 1, ref rest, (nuint)count);
        yRest[..(x.Length - whole)].CopyTo(destination[whole..]);
    }

    /// <summary>The hot loop over whole vectors; y advances by yStep elements for each of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunWhole<TBody, V, T>(ref readonly T x, ref readonly T y, nuint yStep, ref T destination, nuint length)
        where TBody : struct, IBinaryVectorBody<TBody, V, T>
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TBody body = TBody.Create();
        for (nuint i = 0; i < length; i += (nuint)V.Count)
            body.Invoke(V.Load(in x, i), V.Load(in y, i * yStep)).Store(ref destination, i);
    }
}
