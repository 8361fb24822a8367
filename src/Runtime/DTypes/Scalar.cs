using System.Globalization;
using System.Numerics;

namespace Arity;

/// <summary>
/// A C# number beside a tensor. It is weak (NumPy's NEP 50): its kind takes part in promotion, its C# type does not, so that
/// <c>x + 1.5</c> keeps a float16 tensor in float16. A number with a dtype of its own is a 0-d tensor.
/// </summary>
public readonly partial struct Scalar
{
    private readonly double _real;
    private readonly double _imaginary;
    private readonly long _integer;

    private Scalar(DTypeKind kind, long integer) => (Kind, _integer) = (kind, integer);

    private Scalar(DTypeKind kind, double real, double imaginary = 0) => (Kind, _real, _imaginary) = (kind, real, imaginary);

    /// <summary>
    /// The kind of the number. Integers are <see cref="DTypeKind.Signed"/>, or <see cref="DTypeKind.Unsigned"/> past
    /// <see cref="long.MaxValue"/>, whatever their C# type was.
    /// </summary>
    public DTypeKind Kind { get; }

    /// <summary>The dtype of a tensor made from this number alone.</summary>
    /// <remarks>
    /// bool, int64 (uint64 for what only fits there), <see cref="DefaultDType.Float"/> or <see cref="DefaultDType.Complex"/>.
    /// </remarks>
    public DType NaturalDType => Kind switch
    {
        DTypeKind.Bool => DType.Bool,
        DTypeKind.Signed => DType.Int64,
        DTypeKind.Unsigned => DType.UInt64,
        DTypeKind.Float => DefaultDType.Float,
        _ => DefaultDType.Complex,
    };

    /// <summary>The dtype that an operator on a tensor and this number computes in.</summary>
    /// <param name="tensor">The tensor's dtype.</param>
    /// <returns>
    /// The tensor's dtype where its kind is at least the number's; else int64 for an integer beside bool, the default float for a
    /// float beside integers, and for a complex the complex dtype that matches the tensor's.
    /// </returns>
    public DType ResultWith(DType tensor) => Kind switch
    {
        DTypeKind.Bool => tensor,
        DTypeKind.Signed or DTypeKind.Unsigned => tensor == DType.Bool ? DType.Int64 : tensor,
        DTypeKind.Float => Promotion.ToFloat(tensor),
        _ => Promotion.ToComplex(tensor),
    };

    /// <summary>The number in C#'s invariant form; a complex one as (re+imj).</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        DTypeKind.Bool => _integer != 0 ? "true" : "false",
        DTypeKind.Signed => _integer.ToString(CultureInfo.InvariantCulture),
        DTypeKind.Unsigned => ((ulong)_integer).ToString(CultureInfo.InvariantCulture),
        DTypeKind.Float => _real.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"({_real}{(double.IsNegative(_imaginary) ? "" : "+")}{_imaginary}j)"),
    };

    /// <summary>The number as an integer of any sign, exact.</summary>
    internal Int128 Integer => Kind == DTypeKind.Unsigned ? (ulong)_integer : _integer;

    /// <summary>The number, or its real part, as a double; integers past 2^53 are rounded.</summary>
    internal double Real => Kind switch
    {
        DTypeKind.Bool or DTypeKind.Signed => _integer,
        DTypeKind.Unsigned => (ulong)_integer,
        _ => _real,
    };

    /// <summary>The imaginary part, zero for real numbers.</summary>
    internal double Imaginary => _imaginary;

    /// <summary>The number as a complex one.</summary>
    internal Complex Complex => new(Real, _imaginary);
}
