using System.Numerics;

namespace Arity;

internal static partial class Creation
{
    /// <summary>The numbers 0, 1, 2, ... below a limit.</summary>
    public static Tensor Arange(Scalar stop, DType? dtype = null, Device? device = null) => Arange(0, stop, 1, dtype, device);

    /// <summary>Evenly stepped numbers from start, up to and without stop; NumPy's rules for length and values.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The limit.</param>
    /// <param name="step">The distance; by default 1.</param>
    /// <param name="dtype">If null, int64 for integers, else the default float.</param>
    /// <param name="device">The device; the default one if null.</param>
    /// <exception cref="InvalidValueException">
    /// The step is 0, the length is no finite number, or a number does not fit the dtype.
    /// </exception>
    /// <exception cref="DTypeException">A number is complex, or more than two numbers of dtype bool are asked for.</exception>
    public static Tensor Arange(Scalar start, Scalar stop, Scalar? step = null, DType? dtype = null, Device? device = null)
    {
        Scalar by = step ?? 1;
        DType kind = dtype ?? NaturalDType(start, stop, by);
        long length = ArangeLength.Compute(start, stop, by);
        if (kind == DType.Bool && length > 2)
            throw new DTypeException("arange", nameof(dtype), $"{length} numbers are asked for, and bool has two; give another dtype.");
        Tensor result = Empty(length, kind, device);
        if (length == 0 || result.Device.IsMeta) return result;
        Scalar next = length > 1 ? ArangeLength.Add(start, by) : start;
        Fill(result, start, next);
        return result;
    }

    private static DType NaturalDType(Scalar start, Scalar stop, Scalar step)
    {
        var kind = (DTypeKind)Math.Max((byte)start.Kind, Math.Max((byte)stop.Kind, (byte)step.Kind));
        bool isWide = start.Kind == DTypeKind.Unsigned || stop.Kind == DTypeKind.Unsigned || step.Kind == DTypeKind.Unsigned;
        return kind >= DTypeKind.Float ? DefaultDType.Float : isWide ? DType.UInt64 : DType.Int64;
    }

    private static void Fill(Tensor result, Scalar start, Scalar next)
    {
        switch (result.DType)
        {
            case DType.Bool: Integers<bool>(result, start, next); break;
            case DType.UInt8: Integers<byte>(result, start, next); break;
            case DType.UInt16: Integers<ushort>(result, start, next); break;
            case DType.UInt32: Integers<uint>(result, start, next); break;
            case DType.UInt64: Integers<ulong>(result, start, next); break;
            case DType.Int8: Integers<sbyte>(result, start, next); break;
            case DType.Int16: Integers<short>(result, start, next); break;
            case DType.Int32: Integers<int>(result, start, next); break;
            case DType.Int64: Integers<long>(result, start, next); break;
            case DType.Float16: Floats<Half>(result, start, next); break;
            case DType.BFloat16: Floats<BFloat16>(result, start, next); break;
            case DType.Float32: Floats<float>(result, start, next); break;
            case DType.Complex64: Floats<Complex64>(result, start, next); break;
            case DType.Float64: Doubles<double>(result, start, next); break;
            default: Doubles<Complex>(result, start, next); break;
        }
    }

    private static void Integers<T>(Tensor result, Scalar start, Scalar next)
        where T : unmanaged
        => HostSequence.Write<T, IntegerSteps<T>>(result, new IntegerSteps<T>(start.To<T>("arange"), next.To<T>("arange")));

    private static void Floats<T>(Tensor result, Scalar start, Scalar next)
        where T : unmanaged
        => HostSequence.Write<T, FloatSteps<T>>(result, new FloatSteps<T>(start.To<T>("arange"), next.To<T>("arange")));

    private static void Doubles<T>(Tensor result, Scalar start, Scalar next)
        where T : unmanaged
        => HostSequence.Write<T, DoubleSteps<T>>(result, new DoubleSteps<T>(start.To<double>("arange"), next.To<double>("arange")));
}
