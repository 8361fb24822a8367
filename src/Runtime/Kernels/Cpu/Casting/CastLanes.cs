using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Casts eight elements. Integers wrap; floating-point numbers truncate and saturate, nan becomes 0.</summary>
internal static unsafe class CastLanes
{
    /// <summary>Eight bools or integers of at most 32 bits, but not uint.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadInt32<T>(T* source)
        where T : unmanaged
    {
        if (typeof(T) == typeof(int)) return Vector256.Load((int*)source);
        if (typeof(T) == typeof(short)) return Vector256.WidenLower(Vector128.Load((short*)source).ToVector256Unsafe());
        if (typeof(T) == typeof(ushort)) return Vector256.WidenLower(Vector128.Load((ushort*)source).ToVector256Unsafe()).AsInt32();
        Vector256<ulong> bytes = Vector256.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(source));
        return typeof(T) == typeof(sbyte)
            ? Vector256.WidenLower(Vector256.WidenLower(bytes.AsSByte()))
            : Vector256.WidenLower(Vector256.WidenLower(bytes.AsByte())).AsInt32();
    }

    /// <summary>Signed integers of 32 bits to any integers, float or double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfInt32<T>(Vector256<int> lanes, T* target)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) Vector256.ConvertToSingle(lanes).Store((float*)target);
        else if (sizeof(T) == 8) OfInt64(Widen(lanes), target);
        else if (sizeof(T) == 4) lanes.Store((int*)target);
        else if (sizeof(T) == 2) Vector256.Narrow(lanes, lanes).GetLower().Store((short*)target);
        else Unsafe.WriteUnaligned(target, Bytes(lanes));
    }

    /// <summary>Unsigned integers of 32 bits to any integers, float or double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfUInt32<T>(Vector256<uint> lanes, T* target)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) Vector256.ConvertToSingle(lanes).Store((float*)target);
        else if (sizeof(T) == 8) OfUInt64(Vector512.Create(Vector256.WidenLower(lanes), Vector256.WidenUpper(lanes)), target);
        else OfInt32(lanes.AsInt32(), target);
    }

    /// <summary>Signed integers of 64 bits to any integers or double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfInt64<T>(Vector512<long> lanes, T* target)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double)) Vector512.ConvertToDouble(lanes).Store((double*)target);
        else if (sizeof(T) == 8) lanes.Store((long*)target);
        else OfInt32(Narrow(lanes), target);
    }

    /// <summary>Unsigned integers of 64 bits to any integers or double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfUInt64<T>(Vector512<ulong> lanes, T* target)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double)) Vector512.ConvertToDouble(lanes).Store((double*)target);
        else OfInt64(lanes.AsInt64(), target);
    }

    /// <summary>float to any integers or double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfFloats<T>(Vector256<float> lanes, T* target)
        where T : unmanaged
    {
        if (sizeof(T) == 8) OfDoubles(Vector512.Create(Vector256.WidenLower(lanes), Vector256.WidenUpper(lanes)), target);
        else if (typeof(T) == typeof(uint)) Vector256.ConvertToUInt32(lanes).Store((uint*)target);
        else if (typeof(T) == typeof(int)) Vector256.ConvertToInt32(lanes).Store((int*)target);
        else OfInt32(Vector256.ConvertToInt32Native(Clamp<T>(lanes)), target);
    }

    /// <summary>double to any integers, float or itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfDoubles<T>(Vector512<double> lanes, T* target)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double)) lanes.Store((double*)target);
        else if (typeof(T) == typeof(float)) Vector256.Narrow(lanes.GetLower(), lanes.GetUpper()).Store((float*)target);
        else if (typeof(T) == typeof(ulong)) Vector512.ConvertToUInt64(lanes).Store((ulong*)target);
        else if (typeof(T) == typeof(long)) Vector512.ConvertToInt64(lanes).Store((long*)target);
        else OfInt32(Narrow(Vector512.ConvertToInt64Native(Clamp<T>(lanes))), target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long MinOf<T>()
        => typeof(T) == typeof(sbyte) ? sbyte.MinValue
            : typeof(T) == typeof(short) ? short.MinValue
            : typeof(T) == typeof(int) ? int.MinValue
            : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long MaxOf<T>()
        => typeof(T) == typeof(sbyte) ? sbyte.MaxValue
            : typeof(T) == typeof(short) ? short.MaxValue
            : typeof(T) == typeof(int) ? int.MaxValue
            : typeof(T) == typeof(byte) ? byte.MaxValue
            : typeof(T) == typeof(ushort) ? ushort.MaxValue
            : uint.MaxValue;

    // Into the range of an integer type that the floating-point type holds exactly; nan becomes 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Clamp<T>(Vector256<float> lanes)
    {
        Vector256<float> numbers = lanes & Vector256.Equals(lanes, lanes);
        Vector256<float> least = Vector256.Create((float)MinOf<T>()), most = Vector256.Create((float)MaxOf<T>());
        return Vector256.MinNative(Vector256.MaxNative(numbers, least), most);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Clamp<T>(Vector512<double> lanes)
    {
        Vector512<double> numbers = lanes & Vector512.Equals(lanes, lanes);
        Vector512<double> least = Vector512.Create((double)MinOf<T>()), most = Vector512.Create((double)MaxOf<T>());
        return Vector512.MinNative(Vector512.MaxNative(numbers, least), most);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Widen(Vector256<int> lanes)
        => Vector512.Create(Vector256.WidenLower(lanes), Vector256.WidenUpper(lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Narrow(Vector512<long> lanes) => Vector256.Narrow(lanes.GetLower(), lanes.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bytes(Vector256<int> lanes)
    {
        Vector128<short> words = Vector256.Narrow(lanes, lanes).GetLower();
        return Vector128.Narrow(words, words).AsUInt64().ToScalar();
    }
}
