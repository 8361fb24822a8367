using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity;

public readonly partial struct Scalar
{
    private static readonly Int128[] Lowest = [0, 0, 0, 0, 0, sbyte.MinValue, short.MinValue, int.MinValue, long.MinValue];

    private static readonly Int128[] Highest =
        [1, byte.MaxValue, ushort.MaxValue, uint.MaxValue, ulong.MaxValue, sbyte.MaxValue, short.MaxValue, int.MaxValue, long.MaxValue];

    /// <summary>
    /// Whether <see cref="To{T}"/> of this dtype would succeed; comparisons ask first, since 300 differs from every uint8.
    /// </summary>
    /// <param name="dtype">The dtype.</param>
    /// <returns>False for integers out of the dtype's range, for nan and infinity beside integers, and for complex beside real.</returns>
    public bool FitsIn(DType dtype)
    {
        if (dtype == DType.Bool) return Kind != DTypeKind.Complex;
        if (dtype.IsComplex) return true;
        if (Kind == DTypeKind.Complex) return false;
        if (dtype.IsFloat) return true;
        return TryTruncate(out Int128 integer) && integer >= Lowest[(int)dtype] && integer <= Highest[(int)dtype];
    }

    /// <summary>The number as an element type: integers exactly, floats rounded to nearest, and towards zero into integers.</summary>
    /// <typeparam name="T">One of the element types, see <see cref="DTypeOf{T}"/>.</typeparam>
    /// <param name="operatorName">The operator that asks, for the message.</param>
    /// <returns>The element.</returns>
    /// <exception cref="InvalidValueException">The number does not fit the integer type; it never wraps.</exception>
    /// <exception cref="DTypeException">
    /// The number is complex and the type is real, or <typeparamref name="T"/> is no element type.
    /// </exception>
    public T To<T>(string operatorName = "scalar")
        where T : unmanaged
    {
        DType dtype = DTypeOf<T>.Value;
        if (!FitsIn(dtype)) throw Misfit(operatorName, dtype);
        if (typeof(T) == typeof(bool)) return As<bool, T>(Kind >= DTypeKind.Float ? _real != 0 : _integer != 0);
        if (typeof(T) == typeof(Half)) return As<Half, T>((Half)Real);
        if (typeof(T) == typeof(BFloat16)) return As<BFloat16, T>((BFloat16)Real);
        if (typeof(T) == typeof(float)) return As<float, T>(RealAsFloat);
        if (typeof(T) == typeof(double)) return As<double, T>(Real);
        if (typeof(T) == typeof(Complex64)) return As<Complex64, T>(new Complex64(RealAsFloat, (float)_imaginary));
        if (typeof(T) == typeof(Complex)) return As<Complex, T>(Complex);
        TryTruncate(out Int128 integer);
        long low = (long)(ulong)(UInt128)integer;
        return As<long, T>(low); // little-endian: the low bytes are the smaller integer's
    }

    /// <summary>Writes the number as one element of a dtype.</summary>
    /// <param name="dtype">The element's dtype.</param>
    /// <param name="destination">At least <c>dtype.ItemSize</c> bytes; nothing is written when the number does not fit.</param>
    /// <param name="operatorName">The operator that asks, for the message.</param>
    /// <exception cref="InvalidValueException">The number does not fit the integer dtype.</exception>
    /// <exception cref="DTypeException">The number is complex and the dtype is real.</exception>
    public void WriteTo(DType dtype, Span<byte> destination, string operatorName = "scalar")
    {
        switch (dtype)
        {
            case DType.Bool: Write(To<bool>(operatorName), destination); break;
            case DType.UInt8: Write(To<byte>(operatorName), destination); break;
            case DType.UInt16: Write(To<ushort>(operatorName), destination); break;
            case DType.UInt32: Write(To<uint>(operatorName), destination); break;
            case DType.UInt64: Write(To<ulong>(operatorName), destination); break;
            case DType.Int8: Write(To<sbyte>(operatorName), destination); break;
            case DType.Int16: Write(To<short>(operatorName), destination); break;
            case DType.Int32: Write(To<int>(operatorName), destination); break;
            case DType.Int64: Write(To<long>(operatorName), destination); break;
            case DType.Float16: Write(To<Half>(operatorName), destination); break;
            case DType.BFloat16: Write(To<BFloat16>(operatorName), destination); break;
            case DType.Float32: Write(To<float>(operatorName), destination); break;
            case DType.Float64: Write(To<double>(operatorName), destination); break;
            case DType.Complex64: Write(To<Complex64>(operatorName), destination); break;
            case DType.Complex128: Write(To<Complex>(operatorName), destination); break;
            default: throw new DTypeException(operatorName, nameof(dtype), $"{(int)dtype} is not a dtype.");
        }
    }

    /// <summary>Reads one element of a dtype as a number.</summary>
    /// <param name="dtype">The element's dtype.</param>
    /// <param name="source">At least <c>dtype.ItemSize</c> bytes.</param>
    /// <returns>The number, exactly.</returns>
    /// <exception cref="DTypeException"><paramref name="dtype"/> is not a dtype.</exception>
    public static Scalar Read(DType dtype, ReadOnlySpan<byte> source) => dtype switch
    {
        DType.Bool => source[0] != 0,
        DType.UInt8 => source[0],
        DType.UInt16 => Read<ushort>(source),
        DType.UInt32 => Read<uint>(source),
        DType.UInt64 => Read<ulong>(source),
        DType.Int8 => (sbyte)source[0],
        DType.Int16 => Read<short>(source),
        DType.Int32 => Read<int>(source),
        DType.Int64 => Read<long>(source),
        DType.Float16 => Read<Half>(source),
        DType.BFloat16 => Read<BFloat16>(source),
        DType.Float32 => Read<float>(source),
        DType.Float64 => Read<double>(source),
        DType.Complex64 => Read<Complex64>(source),
        DType.Complex128 => Read<Complex>(source),
        _ => throw new DTypeException("Scalar.Read", nameof(dtype), $"{(int)dtype} is not a dtype."),
    };

    // Straight from the integer: through double it would round twice.
    private float RealAsFloat => Kind switch
    {
        DTypeKind.Signed => _integer,
        DTypeKind.Unsigned => (ulong)_integer,
        _ => (float)Real,
    };

    private static T Read<T>(ReadOnlySpan<byte> source)
        where T : unmanaged => MemoryMarshal.Read<T>(source);

    private static void Write<T>(T value, Span<byte> destination)
        where T : unmanaged => MemoryMarshal.Write(destination, in value);

    private static T As<TValue, T>(TValue value)
        where TValue : unmanaged
        where T : unmanaged => Unsafe.As<TValue, T>(ref value);

    private bool TryTruncate(out Int128 integer)
    {
        integer = Integer;
        if (Kind < DTypeKind.Float) return true;
        bool isInRange = Math.Abs(_real) < 18446744073709551616.0;
        if (isInRange) integer = (Int128)_real;
        return isInRange;
    }

    private OperatorException Misfit(string operatorName, DType dtype) => Kind == DTypeKind.Complex
        ? new DTypeException(operatorName, null, $"the complex number {this} does not fit {dtype.NumPyName}; "
            + "take its real part or convert the tensor to a complex dtype.")
        : new InvalidValueException(operatorName, null, $"{this} is out of the bounds of {dtype.NumPyName} "
            + $"({Lowest[(int)dtype]} to {Highest[(int)dtype]}); convert the tensor to a wider dtype.");
}
