using System.Numerics;

namespace Arity.Formatting;

/// <summary>Decimal digits d0.d1d2...·10^Exponent of a magnitude.</summary>
/// <remarks>
/// Free-format printing by R. K. Dybvig and R. G. Burger, "Printing Floating-Point Numbers Quickly and Accurately" (PLDI 1996),
/// in exact integer arithmetic, with NumPy's cut: digits past the limit are rounded from the exact value, half to even.
/// </remarks>
/// <param name="Digits">At least one digit.</param>
/// <param name="Exponent">The power of ten of the first digit.</param>
internal readonly record struct DecimalDigits(string Digits, int Exponent)
{
    private const double Log10Of2 = 0.30102999566398119521;
    private const double BitsPerDigit = 3.3219280948873626;

    /// <summary>The digits of a magnitude.</summary>
    /// <param name="value">The magnitude.</param>
    /// <param name="request">How many digits.</param>
    /// <returns>The digits; a single 0 for zero.</returns>
    public static DecimalDigits Of(BinaryFloat value, DigitRequest request)
    {
        if (value.Mantissa == 0) return new("0", 0);
        int topBit = 63 - BitOperations.LeadingZeroCount(value.Mantissa) + value.Exponent;

        // 0.69 makes the estimate of floor(log10 v) + 1 right or one too small, never too large.
        int position = (int)Math.Ceiling(topBit * Log10Of2 - 0.69);
        if (request is { CountsFraction: true, Most: int most }) position = int.Max(position, 1 - most);

        bool isNarrow = NeededBits(value, topBit, position) <= 128;
        return isNarrow ? Generate<UInt128>(value, request, position) : Generate<BigInteger>(value, request, position);
    }

    private static double NeededBits(BinaryFloat value, int topBit, int position)
    {
        double powerOfTen = Math.Abs(position) * BitsPerDigit;
        double numerator = topBit - int.Min(value.Exponent, 0) + (position < 0 ? powerOfTen : 0);
        double denominator = -int.Min(value.Exponent, 0) + (position > 0 ? powerOfTen : 0);
        return Math.Max(numerator, denominator) + 9; // two factors of 2, one of 10 and a sum, rounded up
    }

    private static DecimalDigits Generate<T>(BinaryFloat value, DigitRequest request, int position)
        where T : IBinaryInteger<T>
    {
        Fraction<T> rest = Fraction<T>.Of(value, position);
        if (rest.IsAtLeastOne) position++;
        else rest.Shift();

        int last = request.Most is int most ? (request.CountsFraction ? -most : position - most) : int.MinValue;
        int atLeastTo = request.Least is int least ? int.Min(position, request.CountsFraction ? -least : position - least) : position;
        int first = position - 1;
        var digits = new List<char>(20);
        bool isLow, isHigh;
        int digit;
        while (true)
        {
            position--;
            digit = rest.TakeDigit();
            (isLow, isHigh) = request.IsUnique ? rest.Margins() : (rest.IsZero, false);
            if (position == last || ((isLow || isHigh) && position <= (request.IsUnique ? atLeastTo : int.MaxValue))) break;
            digits.Add((char)('0' + digit));
            rest.Shift();
        }

        bool roundsDown = isLow == isHigh ? rest.IsBelowHalf(digit) : isLow;
        first += Append(digits, roundsDown ? digit : digit + 1);
        return new(new string([.. digits]), first);
    }

    /// <summary>Appends a last digit of up to 10, with carry; returns 1 when the carry made a new first digit.</summary>
    private static int Append(List<char> digits, int digit)
    {
        while (digit == 10)
        {
            if (digits.Count == 0)
            {
                digits.Add('1');
                return 1;
            }

            digit = digits[^1] - '0' + 1;
            digits.RemoveAt(digits.Count - 1);
        }

        digits.Add((char)('0' + digit));
        return 0;
    }
}
