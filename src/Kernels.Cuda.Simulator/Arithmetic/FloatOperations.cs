using System.Numerics;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Floating-point instructions on one format, rounded to nearest even.</summary>
internal static class FloatOperations<TFormat, T>
    where TFormat : struct, IFloatFormat<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private static readonly ulong SignBit = 1UL << (TFormat.Bits - 1);

    public static readonly Dictionary<string, Func<ulong, ulong>> Unary = new()
    {
        ["neg"] = a => a ^ SignBit,
        ["abs"] = a => a & (SignBit - 1),
        ["sqrt"] = a => Write(T.Sqrt(Read(a))),
        ["rcp"] = a => Write(T.One / Read(a)),
        ["rsqrt"] = a => Approximate(a, v => 1 / Math.Sqrt(v)),
        ["ex2"] = a => Approximate(a, v => Math.Pow(2, v)),
        ["lg2"] = a => Approximate(a, Math.Log2),
        ["sin"] = a => Approximate(a, Math.Sin),
        ["cos"] = a => Approximate(a, Math.Cos),
        ["tanh"] = a => Approximate(a, Math.Tanh),
        ["testp.finite"] = a => Truth(T.IsFinite(Read(a))),
        ["testp.infinite"] = a => Truth(T.IsInfinity(Read(a))),
        ["testp.number"] = a => Truth(!T.IsNaN(Read(a))),
        ["testp.notanumber"] = a => Truth(T.IsNaN(Read(a))),
        ["testp.normal"] = a => Truth(T.IsNormal(Read(a))),
        ["testp.subnormal"] = a => Truth(T.IsSubnormal(Read(a))),
    };

    public static readonly Dictionary<string, Func<ulong, ulong, ulong>> Binary = new()
    {
        ["add"] = (a, b) => Write(Read(a) + Read(b)),
        ["sub"] = (a, b) => Write(Read(a) - Read(b)),
        ["mul"] = (a, b) => Write(Read(a) * Read(b)),
        ["div"] = (a, b) => Write(Read(a) / Read(b)),
        ["div.approx"] = (a, b) => Write(DivideApproximately(Read(a), Read(b))),
        ["min"] = (a, b) => Write(T.MinNumber(Read(a), Read(b))),
        ["max"] = (a, b) => Write(T.MaxNumber(Read(a), Read(b))),
        ["min.NaN"] = (a, b) => Write(T.Min(Read(a), Read(b))),
        ["max.NaN"] = (a, b) => Write(T.Max(Read(a), Read(b))),
        ["copysign"] = (a, b) => (b & (SignBit - 1)) | (a & SignBit),
    };

    public static readonly Dictionary<string, Func<ulong, ulong, ulong, ulong>> Ternary = new()
    {
        ["fma"] = (a, b, c) => Write(T.FusedMultiplyAdd(Read(a), Read(b), Read(c))),
    };

    public static readonly Dictionary<string, Func<ulong, ulong, bool>> Compare = new()
    {
        ["eq"] = (a, b) => Read(a) == Read(b),
        ["ne"] = (a, b) => Read(a) != Read(b) && !IsUnordered(a, b),
        ["lt"] = (a, b) => Read(a) < Read(b),
        ["le"] = (a, b) => Read(a) <= Read(b),
        ["gt"] = (a, b) => Read(a) > Read(b),
        ["ge"] = (a, b) => Read(a) >= Read(b),
        ["equ"] = (a, b) => Read(a) == Read(b) || IsUnordered(a, b),
        ["neu"] = (a, b) => Read(a) != Read(b),
        ["ltu"] = (a, b) => !(Read(a) >= Read(b)),
        ["leu"] = (a, b) => !(Read(a) > Read(b)),
        ["gtu"] = (a, b) => !(Read(a) <= Read(b)),
        ["geu"] = (a, b) => !(Read(a) < Read(b)),
        ["num"] = (a, b) => !IsUnordered(a, b),
        ["nan"] = IsUnordered,
    };

    public static Func<ulong, ulong>? RoundUnary(string opcode, Rounding mode) => opcode switch
    {
        "rcp" => a => Write(DirectedArithmetic<T>.Divide(T.One, Read(a), mode)),
        "sqrt" => a => Write(DirectedArithmetic<T>.Sqrt(Read(a), mode)),
        _ => null,
    };

    public static Func<ulong, ulong, ulong>? RoundBinary(string opcode, Rounding mode) => opcode switch
    {
        "add" => (a, b) => Write(DirectedArithmetic<T>.Add(Read(a), Read(b), mode)),
        "sub" => (a, b) => Write(DirectedArithmetic<T>.Add(Read(a), -Read(b), mode)),
        "mul" => (a, b) => Write(DirectedArithmetic<T>.Multiply(Read(a), Read(b), mode)),
        "div" => (a, b) => Write(DirectedArithmetic<T>.Divide(Read(a), Read(b), mode)),
        _ => null,
    };

    public static Func<ulong, ulong, ulong, ulong>? RoundTernary(string opcode, Rounding mode) => opcode switch
    {
        "fma" => (a, b, c) => Write(DirectedArithmetic<T>.FusedMultiplyAdd(Read(a), Read(b), Read(c), mode)),
        _ => null,
    };

    /// <summary>A subnormal as the zero of its sign.</summary>
    public static ulong Flush(ulong bits) => (bits & TFormat.ExponentMask) == 0 ? bits & SignBit : bits;

    /// <summary>Clamps to [0, 1]; NaN becomes +0.</summary>
    public static ulong Saturate(ulong bits)
    {
        T value = Read(bits);
        return value > T.Zero ? Write(T.Min(value, T.One)) : 0;
    }

    /// <summary>Negative values as +0; NaN stays.</summary>
    public static ulong Rectify(ulong bits) => Read(bits) <= T.Zero ? 0 : bits;

    private static T Read(ulong bits) => TFormat.Read(bits);

    private static ulong Write(T value) => TFormat.Write(value);

    private static ulong Truth(bool value) => value ? 1UL : 0;

    private static bool IsUnordered(ulong a, ulong b) => T.IsNaN(Read(a)) || T.IsNaN(Read(b));

    private static ulong Approximate(ulong a, Func<double, double> function) =>
        Write(T.CreateTruncating(function(double.CreateTruncating(Read(a)))));

    /// <summary>Beyond 2^126 the divisor's reciprocal is flushed, as in the hardware.</summary>
    private static T DivideApproximately(T a, T b) =>
        T.IsFinite(b) && T.Abs(b) > T.ScaleB(T.One, 126) ? (T.IsInfinity(a) ? T.NaN : a * T.Zero * T.CopySign(T.One, b)) : a / b;
}
