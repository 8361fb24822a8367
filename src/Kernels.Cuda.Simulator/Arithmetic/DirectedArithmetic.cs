using System.Numerics;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>
/// Arithmetic rounded toward zero, down or up: the result rounded to nearest, moved by one step where an error-free transformation
/// (Knuth's two-sum, FMA residuals, Boldo and Muller's error of an FMA) shows the exact one on the other side.
/// </summary>
internal static class DirectedArithmetic<T>
    where T : IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static T Add(T a, T b, Rounding mode)
    {
        T sum = a + b;
        return T.IsZero(sum) ? ZeroSum(a, b, sum, mode) : Adjust(sum, SumError(a, b, sum), mode, T.IsFinite(a) && T.IsFinite(b));
    }

    public static T Multiply(T a, T b, Rounding mode)
    {
        T product = a * b;
        return Adjust(product, ProductError(a, b, product), mode, T.IsFinite(a) && T.IsFinite(b), Sign(a) * Sign(b));
    }

    public static T FusedMultiplyAdd(T a, T b, T c, Rounding mode)
    {
        T result = T.FusedMultiplyAdd(a, b, c);
        bool isFinite = T.IsFinite(a) && T.IsFinite(b) && T.IsFinite(c);
        T product = a * b;
        if (!isFinite || T.IsInfinity(product) || T.IsInfinity(result))
            return Adjust(result, T.Zero, mode, isFinite);
        if (T.IsZero(c) && !T.IsZero(result))
            return Multiply(a, b, mode);
        T low = T.FusedMultiplyAdd(a, b, -product);
        if (T.IsZero(result) && T.IsZero(low))
            return ZeroSum(product, c, result, mode);
        T tail = c + low;
        T tailError = SumError(c, low, tail);
        T head = product + tail;
        T headError = SumError(product, tail, head);
        return Adjust(result, (head - result) + headError + tailError, mode, true);
    }

    public static T Divide(T a, T b, Rounding mode)
    {
        T quotient = a / b;
        bool isFinite = T.IsFinite(a) && T.IsFinite(b) && !T.IsZero(b);
        T residual = isFinite && T.IsFinite(quotient) ? Residual(a, b, quotient) : T.Zero;
        return Adjust(quotient, T.IsNegative(b) ? -residual : residual, mode, isFinite, T.IsZero(a) ? 0 : Sign(a) * Sign(b));
    }

    public static T Sqrt(T a, Rounding mode)
    {
        T root = T.Sqrt(a);
        return T.IsFinite(root) && !T.IsZero(root) ? Adjust(root, T.FusedMultiplyAdd(-root, root, a), mode, true) : root;
    }

    private static int Sign(T value) => T.IsZero(value) ? 0 : T.IsNegative(value) ? -1 : 1;

    /// <summary>An exact zero of two opposite terms is -0 when rounding down.</summary>
    private static T ZeroSum(T a, T b, T sum, Rounding mode) =>
        mode == Rounding.Down && T.IsNegative(a) != T.IsNegative(b) ? T.NegativeZero : sum;

    private static T SumError(T a, T b, T sum)
    {
        T part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /// <summary>Where the product nears the subnormals its residual would be lost, so it is taken of a scaled product.</summary>
    private static T ProductError(T a, T b, T product)
    {
        if (!T.IsFinite(product) || T.IsZero(a) || T.IsZero(b))
            return T.Zero;
        if (T.IsZero(product))
            return T.IsNegative(product) ? T.NegativeOne : T.One;
        const int Scale = 60;
        int residualExponents = typeof(T) == typeof(float) ? 50 : 110;
        return T.ILogB(a) + T.ILogB(b) >= T.ILogB(T.Epsilon) + residualExponents
            ? T.FusedMultiplyAdd(a, b, -product)
            : T.FusedMultiplyAdd(T.ScaleB(a, Scale), T.ScaleB(b, Scale), -T.ScaleB(product, 2 * Scale));
    }

    private static T Residual(T a, T b, T quotient)
    {
        if (T.IsZero(a) || T.IsZero(quotient))
            return a;
        int scale = T.ILogB(a) < 0 ? 100 : 0;
        (T small, T large) = T.Abs(quotient) < T.Abs(b) ? (quotient, b) : (b, quotient);
        return T.FusedMultiplyAdd(-T.ScaleB(small, scale), large, T.ScaleB(a, scale));
    }

    /// <param name="result">The result to nearest.</param>
    /// <param name="error">A number with the sign of the exact result less this one.</param>
    /// <param name="mode">The direction.</param>
    /// <param name="isFinite">Whether the exact result is finite, even if the rounded one is not.</param>
    /// <param name="sign">The exact result's sign, which a zero cannot tell; 0 where the result itself does.</param>
    private static T Adjust(T result, T error, Rounding mode, bool isFinite, int sign = 0)
    {
        if (T.IsNaN(result) || !isFinite || mode == Rounding.NearestEven)
            return result;
        bool isNegative = sign != 0 ? sign < 0 : T.IsNegative(result);
        int side = T.IsInfinity(result) ? (isNegative ? 1 : -1) : Sign(error);
        bool goesUp = mode == Rounding.Up || (mode == Rounding.Zero && isNegative);
        if (side > 0 && goesUp)
            return T.BitIncrement(result);
        return side < 0 && !goesUp ? T.BitDecrement(result) : result;
    }
}
