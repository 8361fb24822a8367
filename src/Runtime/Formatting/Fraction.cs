using System.Numerics;

namespace Arity.Formatting;

/// <summary>What is left of a magnitude while its digits are taken, as an exact fraction, and half the gaps to its neighbours.</summary>
/// <typeparam name="T">An integer wide enough for value, scale and ten times their sum.</typeparam>
internal struct Fraction<T>
    where T : IBinaryInteger<T>
{
    private static readonly T Ten = T.CreateChecked(10);

    private readonly T _scale;
    private readonly int _highFactor;
    private readonly bool _isEven;
    private T _value;
    private T _marginLow;

    private Fraction(BinaryFloat source, int position)
    {
        _isEven = (source.Mantissa & 1) == 0;
        _highFactor = source.IsLowerNeighbourCloser ? 2 : 1;
        int halves = source.IsLowerNeighbourCloser ? 2 : 1;
        _value = T.CreateChecked(source.Mantissa) << (halves + int.Max(source.Exponent, 0));
        _scale = T.One << (halves - int.Min(source.Exponent, 0));
        _marginLow = T.One << int.Max(source.Exponent, 0);
        if (position > 0) _scale *= PowerOfTen(position);
        if (position < 0)
        {
            T power = PowerOfTen(-position);
            _value *= power;
            _marginLow *= power;
        }
    }

    /// <summary>The magnitude over 10^position.</summary>
    /// <param name="source">The magnitude.</param>
    /// <param name="position">The power of ten.</param>
    /// <returns>The fraction.</returns>
    public static Fraction<T> Of(BinaryFloat source, int position) => new(source, position);

    /// <summary>Whether one or more is left.</summary>
    public readonly bool IsAtLeastOne => _value >= _scale;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsZero => T.IsZero(_value);

    /// <summary>Moves on to the next decimal position.</summary>
    public void Shift()
    {
        _value *= Ten;
        _marginLow *= Ten;
    }

    /// <summary>Takes the whole part, a digit.</summary>
    /// <returns>0 to 9.</returns>
    public int TakeDigit()
    {
        (T digit, _value) = T.DivRem(_value, _scale);
        return int.CreateTruncating(digit);
    }

    /// <summary>Whether the digits so far, as they stand or with the last one more, identify the value.</summary>
    /// <remarks>Ties belong to even mantissas.</remarks>
    /// <returns>For the digits as they stand, and for one more.</returns>
    public readonly (bool Low, bool High) Margins()
    {
        int low = _value.CompareTo(_marginLow);
        int high = (_value + (_highFactor == 2 ? _marginLow + _marginLow : _marginLow)).CompareTo(_scale);
        return _isEven ? (low <= 0, high >= 0) : (low < 0, high > 0);
    }

    /// <summary>Whether what is left rounds down: less than half, or half behind an even digit.</summary>
    /// <param name="digit">The last digit taken.</param>
    /// <returns>True to keep the digit.</returns>
    public readonly bool IsBelowHalf(int digit)
    {
        int comparison = (_value + _value).CompareTo(_scale);
        return comparison < 0 || (comparison == 0 && (digit & 1) == 0);
    }

    private static T PowerOfTen(int exponent)
    {
        T power = T.One, factor = Ten;
        for (int left = exponent; left > 0; left >>= 1)
        {
            if ((left & 1) != 0) power *= factor;
            if (left > 1) factor *= factor;
        }

        return power;
    }
}
