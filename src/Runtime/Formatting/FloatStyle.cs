namespace Arity.Formatting;

/// <summary>How one float prints: NumPy's parameters of <c>format_float_positional</c> and <c>format_float_scientific</c>.</summary>
internal readonly record struct FloatStyle()
{
    /// <summary>Whether digits stop as soon as they identify the value.</summary>
    public bool IsUnique { get; init; } = true;

    /// <summary>At most (unique) or exactly so many digits after the point; null for as many as needed.</summary>
    public int? Precision { get; init; }

    /// <summary>At least so many digits after the point.</summary>
    public int? LeastDigits { get; init; }

    /// <summary>What happens to trailing zeros.</summary>
    public PointTrim Trim { get; init; }

    /// <summary>Whether a plus stands before numbers that are not negative.</summary>
    public bool HasPlus { get; init; }

    /// <summary>Spaces fill the part before the point, sign included, up to this width.</summary>
    public int LeftWidth { get; init; }

    /// <summary>Spaces fill the part after the point up to this width (positional form).</summary>
    public int RightWidth { get; init; }

    /// <summary>Zeros fill the exponent up to this width (scientific form).</summary>
    public int ExponentWidth { get; init; } = 2;
}
