using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>Converts one element to another type; the same on every device.</summary>
/// <remarks>
/// Integers wrap, as in NumPy. Floating-point numbers truncate to integers and saturate where NumPy leaves the result to the
/// processor; nan becomes 0. Complex numbers drop the imaginary part. Anything but zero is true.
/// </remarks>
internal static class NumericCast
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTo Convert<TFrom, TTo>(TFrom value)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (typeof(TFrom) == typeof(TTo)) return Unsafe.BitCast<TFrom, TTo>(value);
        if (typeof(TFrom) == typeof(Complex)) return FromComplex<TTo>(Unsafe.BitCast<TFrom, Complex>(value));
        if (typeof(TFrom) == typeof(Complex64)) return FromComplex<TTo>(Unsafe.BitCast<TFrom, Complex64>(value));
        if (typeof(TFrom) == typeof(double)) return FromDouble<TTo>(Unsafe.BitCast<TFrom, double>(value));
        if (typeof(TFrom) == typeof(float)) return FromDouble<TTo>(Unsafe.BitCast<TFrom, float>(value));
        if (typeof(TFrom) == typeof(Half)) return FromDouble<TTo>((double)Unsafe.BitCast<TFrom, Half>(value));
        if (typeof(TFrom) == typeof(BFloat16)) return FromDouble<TTo>((float)Unsafe.BitCast<TFrom, BFloat16>(value));
        if (typeof(TFrom) == typeof(ulong)) return FromUInt64<TTo>(Unsafe.BitCast<TFrom, ulong>(value));
        return FromInt64<TTo>(ToInt64(value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ToInt64<TFrom>(TFrom value)
        where TFrom : unmanaged
    {
        if (typeof(TFrom) == typeof(bool)) return Unsafe.BitCast<TFrom, byte>(value) != 0 ? 1 : 0;
        if (typeof(TFrom) == typeof(byte)) return Unsafe.BitCast<TFrom, byte>(value);
        if (typeof(TFrom) == typeof(ushort)) return Unsafe.BitCast<TFrom, ushort>(value);
        if (typeof(TFrom) == typeof(uint)) return Unsafe.BitCast<TFrom, uint>(value);
        if (typeof(TFrom) == typeof(sbyte)) return Unsafe.BitCast<TFrom, sbyte>(value);
        if (typeof(TFrom) == typeof(short)) return Unsafe.BitCast<TFrom, short>(value);
        if (typeof(TFrom) == typeof(int)) return Unsafe.BitCast<TFrom, int>(value);
        return Unsafe.BitCast<TFrom, long>(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo FromInt64<TTo>(long value)
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(value != 0);
        if (typeof(TTo) == typeof(float)) return Unsafe.BitCast<float, TTo>(value);
        if (typeof(TTo) == typeof(double)) return Unsafe.BitCast<double, TTo>(value);
        if (typeof(TTo) == typeof(Half)) return Unsafe.BitCast<Half, TTo>((Half)value);
        if (typeof(TTo) == typeof(BFloat16)) return Unsafe.BitCast<BFloat16, TTo>((BFloat16)(double)value);
        if (typeof(TTo) == typeof(Complex64)) return Unsafe.BitCast<Complex64, TTo>(new Complex64(value, 0));
        if (typeof(TTo) == typeof(Complex)) return Unsafe.BitCast<Complex, TTo>(new Complex(value, 0));
        return Truncate<TTo>(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo FromUInt64<TTo>(ulong value)
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(value != 0);
        if (typeof(TTo) == typeof(float)) return Unsafe.BitCast<float, TTo>(value);
        if (typeof(TTo) == typeof(double)) return Unsafe.BitCast<double, TTo>(value);
        if (typeof(TTo) == typeof(Half)) return Unsafe.BitCast<Half, TTo>((Half)value);
        if (typeof(TTo) == typeof(BFloat16)) return Unsafe.BitCast<BFloat16, TTo>((BFloat16)(double)value);
        if (typeof(TTo) == typeof(Complex64)) return Unsafe.BitCast<Complex64, TTo>(new Complex64(value, 0));
        if (typeof(TTo) == typeof(Complex)) return Unsafe.BitCast<Complex, TTo>(new Complex(value, 0));
        return Truncate<TTo>(unchecked((long)value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo FromDouble<TTo>(double value)
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(value != 0);
        if (typeof(TTo) == typeof(float)) return Unsafe.BitCast<float, TTo>((float)value);
        if (typeof(TTo) == typeof(double)) return Unsafe.BitCast<double, TTo>(value);
        if (typeof(TTo) == typeof(Half)) return Unsafe.BitCast<Half, TTo>((Half)value);
        if (typeof(TTo) == typeof(BFloat16)) return Unsafe.BitCast<BFloat16, TTo>((BFloat16)value);
        if (typeof(TTo) == typeof(Complex64)) return Unsafe.BitCast<Complex64, TTo>(new Complex64((float)value, 0));
        if (typeof(TTo) == typeof(Complex)) return Unsafe.BitCast<Complex, TTo>(new Complex(value, 0));
        if (typeof(TTo) == typeof(ulong)) return Unsafe.BitCast<ulong, TTo>((ulong)value);
        if (typeof(TTo) == typeof(uint)) return Unsafe.BitCast<uint, TTo>((uint)value);
        if (typeof(TTo) == typeof(ushort)) return Unsafe.BitCast<ushort, TTo>(ushort.CreateSaturating(value));
        if (typeof(TTo) == typeof(byte)) return Unsafe.BitCast<byte, TTo>(byte.CreateSaturating(value));
        if (typeof(TTo) == typeof(int)) return Unsafe.BitCast<int, TTo>((int)value);
        if (typeof(TTo) == typeof(short)) return Unsafe.BitCast<short, TTo>(short.CreateSaturating(value));
        if (typeof(TTo) == typeof(sbyte)) return Unsafe.BitCast<sbyte, TTo>(sbyte.CreateSaturating(value));
        return Unsafe.BitCast<long, TTo>((long)value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo FromComplex<TTo>(Complex value)
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(value.Real != 0 || value.Imaginary != 0);
        if (typeof(TTo) == typeof(Complex)) return Unsafe.BitCast<Complex, TTo>(value);
        if (typeof(TTo) == typeof(Complex64))
            return Unsafe.BitCast<Complex64, TTo>(new Complex64((float)value.Real, (float)value.Imaginary));
        return FromDouble<TTo>(value.Real);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo Truncate<TTo>(long value)
        where TTo : unmanaged
        => unchecked(Unsafe.SizeOf<TTo>() switch
        {
            1 => Unsafe.BitCast<byte, TTo>((byte)value),
            2 => Unsafe.BitCast<ushort, TTo>((ushort)value),
            4 => Unsafe.BitCast<uint, TTo>((uint)value),
            _ => Unsafe.BitCast<long, TTo>(value),
        });
}
