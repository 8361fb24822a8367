namespace Arity;

/// <summary>How many numbers <c>arange</c> gives: ⌈(stop - start) / step⌉, exactly for integers, in float64 as NumPy for others.</summary>
internal static class ArangeLength
{
    public static long Compute(Scalar start, Scalar stop, Scalar step)
    {
        if (IsComplex(start) || IsComplex(stop) || IsComplex(step))
            throw new DTypeException(
                "arange", null, $"the numbers {start}, {stop}, {step} include a complex one, and complex numbers have no order.");
        return IsInteger(start) && IsInteger(stop) && IsInteger(step)
            ? OfIntegers(start.Integer, stop.Integer, step.Integer)
            : OfFloats(start.Real, stop.Real, step.Real);
    }

    /// <summary>The sum, exact for integers.</summary>
    public static Scalar Add(Scalar a, Scalar b)
    {
        if (!IsInteger(a) || !IsInteger(b)) return a.Real + b.Real;
        Int128 sum = a.Integer + b.Integer;
        return sum <= long.MaxValue ? (long)sum : (ulong)sum;
    }

    private static long OfIntegers(Int128 start, Int128 stop, Int128 step)
    {
        if (step == 0) throw StepIsZero();
        Int128 distance = stop - start;
        if (distance == 0 || (distance > 0) != (step > 0)) return 0;
        Int128 length = ((distance - Int128.Sign(step)) / step) + 1;
        return length <= long.MaxValue ? (long)length : throw TooLong((double)length);
    }

    private static long OfFloats(double start, double stop, double step)
    {
        if (step == 0) throw StepIsZero();
        double distance = stop - start, length = distance / step;
        // As NumPy: a quotient that underflows counts as a little more than nothing.
        if (length == 0 && distance != 0) return double.IsNegative(length) ? 0 : 1;
        length = Math.Ceiling(length);
        if (!(length < long.MaxValue)) throw TooLong(length);
        return length <= 0 ? 0 : (long)length;
    }

    private static bool IsComplex(Scalar number) => number.Kind == DTypeKind.Complex;

    private static bool IsInteger(Scalar number) => number.Kind < DTypeKind.Float;

    private static InvalidValueException StepIsZero() => new(
        "arange", "step", "the step is 0, so the numbers would never reach the limit.");

    private static InvalidValueException TooLong(double length) => new(
        "arange", "stop", $"the length would be {length}; give finite numbers that are closer.");
}
