using System.Numerics;

namespace Arity;

internal static partial class Creation
{
    /// <summary>A number of evenly spaced values, computed in float64 or complex128 as in NumPy and then cast.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="stop">The last value if <paramref name="endpoint"/> is set, else the one that would follow the last.</param>
    /// <param name="num">How many values.</param>
    /// <param name="endpoint">Whether <paramref name="stop"/> is a value.</param>
    /// <param name="dtype">If null, the default float, or the default complex for complex numbers. Integers are rounded down.</param>
    /// <param name="device">The device; the default one if null.</param>
    /// <exception cref="InvalidValueException">The number of values is negative.</exception>
    public static Tensor Linspace(
        Scalar start, Scalar stop, long num = 50, bool endpoint = true, DType? dtype = null, Device? device = null)
    {
        if (num < 0) throw new InvalidValueException("linspace", nameof(num), $"{num} is no number of values; give 0 or more.");
        bool isComplex = start.Kind == DTypeKind.Complex || stop.Kind == DTypeKind.Complex;
        Tensor result = Empty(num, dtype ?? (isComplex ? DefaultDType.Complex : DefaultDType.Float), device);
        if (num == 0 || result.Device.IsMeta) return result;
        Spacing spacing = new(start.Complex, stop.Complex, num, endpoint, IsRoundedDown: result.DType.IsInteger);
        switch (result.DType)
        {
            case DType.Bool: Space<bool>(result, spacing); break;
            case DType.UInt8: Space<byte>(result, spacing); break;
            case DType.UInt16: Space<ushort>(result, spacing); break;
            case DType.UInt32: Space<uint>(result, spacing); break;
            case DType.UInt64: Space<ulong>(result, spacing); break;
            case DType.Int8: Space<sbyte>(result, spacing); break;
            case DType.Int16: Space<short>(result, spacing); break;
            case DType.Int32: Space<int>(result, spacing); break;
            case DType.Int64: Space<long>(result, spacing); break;
            case DType.Float16: Space<Half>(result, spacing); break;
            case DType.BFloat16: Space<BFloat16>(result, spacing); break;
            case DType.Float32: Space<float>(result, spacing); break;
            case DType.Float64: Space<double>(result, spacing); break;
            case DType.Complex64: Space<Complex64>(result, spacing); break;
            default: Space<Complex>(result, spacing); break;
        }

        return result;
    }

    private static void Space<T>(Tensor result, Spacing spacing)
        where T : unmanaged => HostSequence.Write<T, SpacedSequence<T>>(result, new SpacedSequence<T>(spacing));
}
