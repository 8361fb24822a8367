namespace Arity;

/// <summary>How <see cref="PrintOptions.Precision"/> is read; NumPy's <c>floatmode</c>.</summary>
public enum FloatMode
{
    /// <summary>At most Precision fractional digits, fewer where fewer identify the value; NumPy's <c>maxprec</c>.</summary>
    MaxPrecision,

    /// <summary>
    /// As <see cref="MaxPrecision"/>, but every element gets as many digits as the longest; NumPy's <c>maxprec_equal</c>.
    /// </summary>
    MaxPrecisionEqual,

    /// <summary>Exactly Precision fractional digits; NumPy's <c>fixed</c>.</summary>
    Fixed,

    /// <summary>As many digits as identify the value, whatever Precision says; NumPy's <c>unique</c>.</summary>
    Unique,
}
