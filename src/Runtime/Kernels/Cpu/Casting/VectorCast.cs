using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Casts gap-free runs with vectors, to the values of <see cref="NumericCast"/>; the way is constant for a pair of
/// types.</summary>
internal static unsafe class VectorCast<TFrom, TTo>
    where TFrom : unmanaged
    where TTo : unmanaged
{
    private const int Lanes = 8;
    private const int Hops = 512;

    private static DTypeKind From => DTypeOf<TFrom>.Value.Kind;

    private static DTypeKind To => DTypeOf<TTo>.Value.Kind;

    private static bool IsFromInteger => From is DTypeKind.Unsigned or DTypeKind.Signed or DTypeKind.Bool;

    private static bool IsToInteger => To is DTypeKind.Unsigned or DTypeKind.Signed;

    private static bool IsToFull => typeof(TTo) == typeof(float) || typeof(TTo) == typeof(double);

    // Through float, which holds all values of one side, there is one rounding.
    private static bool IsHop
        => (Is16Bit<TFrom>() && To != DTypeKind.Complex && typeof(TTo) != typeof(float))
            || (Is16Bit<TTo>() && (typeof(TFrom) == typeof(double) || (IsFromInteger && sizeof(TFrom) <= 2)));

    /// <summary>Casts some elements, and returns how many; the caller does the rest.</summary>
    public static long Run(TFrom* source, TTo* destination, long count)
    {
        if (typeof(TFrom) == typeof(TTo) || (IsFromInteger && IsToInteger && sizeof(TFrom) == sizeof(TTo)))
        {
            Buffer.MemoryCopy(source, destination, count * sizeof(TTo), count * sizeof(TTo));
            return count;
        }

        if (typeof(TTo) == typeof(bool)) return RunToBool(source, destination, count);
        if (IsHop) return RunHops(source, destination, count);
        if (Is16Bit<TFrom>() || Is16Bit<TTo>()) return RunSixteenBit(source, destination, count);
        if (!IsToInteger && !IsToFull) return 0;
        if (From == DTypeKind.Complex || (typeof(TTo) == typeof(float) && IsFromInteger && sizeof(TFrom) == 8)) return 0;
        return RunLanes(source, destination, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long RunLanes(TFrom* source, TTo* destination, long count)
    {
        long done = 0;
        for (; done <= count - Lanes; done += Lanes)
        {
            TFrom* from = source + done;
            TTo* to = destination + done;
            if (typeof(TFrom) == typeof(float)) CastLanes.OfFloats(Vector256.Load((float*)from), to);
            else if (typeof(TFrom) == typeof(double)) CastLanes.OfDoubles(Vector512.Load((double*)from), to);
            else if (typeof(TFrom) == typeof(uint)) CastLanes.OfUInt32(Vector256.Load((uint*)from), to);
            else if (typeof(TFrom) == typeof(long)) CastLanes.OfInt64(Vector512.Load((long*)from), to);
            else if (typeof(TFrom) == typeof(ulong)) CastLanes.OfUInt64(Vector512.Load((ulong*)from), to);
            else CastLanes.OfInt32(CastLanes.LoadInt32(from), to);
        }

        return done;
    }

    private static long RunToBool(TFrom* source, TTo* destination, long count)
    {
        if (From == DTypeKind.Complex) return 0;
        var target = (bool*)destination;
        if (Is16Bit<TFrom>())
            VectorLoop<ushort, bool, UnaryAsBinary<ushort, bool, IsTrue16>>.Run((ushort*)source, 1, (ushort*)source, 0, target, count);
        else
            VectorLoop<TFrom, bool, UnaryAsBinary<TFrom, bool, IsTrue<TFrom>>>.Run(source, 1, source, 0, target, count);
        return count;
    }

    [SkipLocalsInit]
    private static long RunHops(TFrom* source, TTo* destination, long count)
    {
        float* buffer = stackalloc float[Hops];
        for (long done = 0; done < count; done += Hops)
        {
            long run = Math.Min(count - done, Hops);
            if (typeof(TFrom) == typeof(double)) OddRounding.Run((double*)(source + done), buffer, run);
            else CastLoop<TFrom, float>.Run((byte*)(source + done), sizeof(TFrom), (byte*)buffer, sizeof(float), run);
            CastLoop<float, TTo>.Run((byte*)buffer, sizeof(float), (byte*)(destination + done), sizeof(TTo), run);
        }

        return count;
    }

    private static long RunSixteenBit(TFrom* source, TTo* destination, long count)
    {
        if (typeof(TFrom) == typeof(BFloat16) && typeof(TTo) == typeof(float))
            return BFloat16Lanes.ToFloat((ushort*)source, (float*)destination, count);
        if (typeof(TFrom) == typeof(float) && typeof(TTo) == typeof(BFloat16))
            return BFloat16Lanes.OfFloat((float*)source, (ushort*)destination, count);
        if (typeof(TFrom) == typeof(Half) && typeof(TTo) == typeof(float))
            return HalfLanes.ToFloat((ushort*)source, (float*)destination, count);
        if (typeof(TFrom) == typeof(float) && typeof(TTo) == typeof(Half))
            return HalfLanes.OfFloat((float*)source, (ushort*)destination, count);
        return 0;
    }

    private static bool Is16Bit<T>() => typeof(T) == typeof(Half) || typeof(T) == typeof(BFloat16);
}
