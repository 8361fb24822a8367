using System.Numerics;

namespace Arity;

/// <summary>The values of <c>linspace</c>, by NumPy's formula: i · step + start, the last one being stop itself.</summary>
/// <param name="Start">The first value.</param>
/// <param name="Stop">The end.</param>
/// <param name="Count">How many values, at least one.</param>
/// <param name="HasEndpoint">Whether <paramref name="Stop"/> is the last value.</param>
/// <param name="IsRoundedDown">Whether values are rounded down, as for integers.</param>
internal readonly record struct Spacing(Complex Start, Complex Stop, long Count, bool HasEndpoint, bool IsRoundedDown)
{
    /// <summary>The value at a position.</summary>
    public Complex this[long position]
    {
        get
        {
            Complex value = HasEndpoint && Count > 1 && position == Count - 1
                ? Stop
                : new Complex(At(position, Start.Real, Stop.Real), At(position, Start.Imaginary, Stop.Imaginary));
            return IsRoundedDown ? Math.Floor(value.Real) : value;
        }
    }

    private long Intervals => HasEndpoint ? Count - 1 : Count;

    // A step that underflows to 0 would lose all values in between: NumPy then divides the position instead.
    private double At(long position, double start, double stop)
    {
        double distance = stop - start, step = distance / Intervals;
        double moved = Intervals == 0 ? position * distance : step == 0 ? position / (double)Intervals * distance : position * step;
        return moved + start;
    }
}
