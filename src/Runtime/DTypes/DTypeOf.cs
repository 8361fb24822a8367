using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>The <see cref="DType"/> of a C# element type; for an unmanaged type the JIT folds it into a constant.</summary>
/// <typeparam name="T">One of the fifteen element types.</typeparam>
public static class DTypeOf<T>
{
    /// <summary>Whether <typeparamref name="T"/> is an element type.</summary>
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Index >= 0;
    }

    /// <summary>The dtype of <typeparamref name="T"/>.</summary>
    /// <exception cref="DTypeException"><typeparamref name="T"/> is no element type.</exception>
    public static DType Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Index >= 0 ? (DType)Index : throw Unsupported();
    }

    // A chain of typeof comparisons, since only that is a constant to the JIT and to the ahead-of-time compiler.
    private static int Index
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            typeof(T) == typeof(float) ? (int)DType.Float32 :
            typeof(T) == typeof(double) ? (int)DType.Float64 :
            typeof(T) == typeof(bool) ? (int)DType.Bool :
            typeof(T) == typeof(byte) ? (int)DType.UInt8 :
            typeof(T) == typeof(ushort) ? (int)DType.UInt16 :
            typeof(T) == typeof(uint) ? (int)DType.UInt32 :
            typeof(T) == typeof(ulong) ? (int)DType.UInt64 :
            typeof(T) == typeof(sbyte) ? (int)DType.Int8 :
            typeof(T) == typeof(short) ? (int)DType.Int16 :
            typeof(T) == typeof(int) ? (int)DType.Int32 :
            typeof(T) == typeof(long) ? (int)DType.Int64 :
            typeof(T) == typeof(Half) ? (int)DType.Float16 :
            typeof(T) == typeof(BFloat16) ? (int)DType.BFloat16 :
            typeof(T) == typeof(Complex64) ? (int)DType.Complex64 :
            typeof(T) == typeof(Complex) ? (int)DType.Complex128 :
            -1;
    }

    private static DTypeException Unsupported() => new("DTypeOf", "T",
        $"{typeof(T)} is no element type; the element types are bool, byte, ushort, uint, ulong, sbyte, short, int, long, "
        + "Half, BFloat16, float, double, Complex64 and Complex.");
}
