namespace Arity.Formatting;

/// <summary>What happens to trailing zeros and to the decimal point; NumPy's <c>trim</c>.</summary>
internal enum PointTrim
{
    /// <summary>Zeros fill up to the digits asked for; NumPy's <c>k</c>.</summary>
    Keep,

    /// <summary>Zeros go, the point stays: <c>1.</c>; NumPy's <c>.</c>.</summary>
    ToPoint,

    /// <summary>Zeros go but for one: <c>1.0</c>; NumPy's <c>0</c>.</summary>
    ToOneZero,

    /// <summary>Zeros and the point go: <c>1</c>; NumPy's <c>-</c>.</summary>
    All,
}
