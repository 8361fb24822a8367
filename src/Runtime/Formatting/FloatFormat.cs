namespace Arity.Formatting;

/// <summary>Floats, aligned on the decimal point, in whichever notation their spread calls for.</summary>
internal sealed class FloatFormat : IElementFormat
{
    private const double LargestPositional = 1e8;
    private const double SmallestPositional = 1e-4;
    private const double LargestRatio = 1e3;

    private readonly DType _dtype;
    private readonly PrintOptions _options;
    private readonly bool _isScientific;
    private readonly FloatStyle _style;
    private readonly int _width;

    /// <summary>Measures the elements.</summary>
    /// <param name="dtype">A real floating-point dtype.</param>
    /// <param name="elements">Those that will print.</param>
    /// <param name="options">Digits, sign and widths.</param>
    public FloatFormat(DType dtype, double[] elements, PrintOptions options)
    {
        (_dtype, _options) = (dtype, options);
        double[] finite = [.. elements.Where(double.IsFinite)];
        _isScientific = NeedsExponent(finite);
        (_style, int tail) = finite.Length == 0 ? (default, 0) : _isScientific ? MeasureScientific(finite) : MeasurePositional(finite);

        int left = _style.LeftWidth;
        if (options.Sign == SignMode.Space && !finite.Any(double.IsNegative)) left++;
        if (finite.Length < elements.Length) left = int.Max(left, WidthOfNonFinite(elements) - tail - 1);
        _style = _style with { LeftWidth = left };
        _width = left + 1 + tail;
    }

    private bool HasPlus => _options.Sign == SignMode.Plus;

    private bool IsFixed => _options.FloatMode == FloatMode.Fixed;

    private FloatStyle FirstPass => new()
    {
        IsUnique = !IsFixed,
        Precision = _options.FloatMode == FloatMode.Unique ? null : _options.Precision,
        Trim = IsFixed ? PointTrim.Keep : PointTrim.ToPoint,
        HasPlus = HasPlus,
    };

    /// <inheritdoc/>
    public string Format(Scalar element) => Format(element.Real);

    /// <summary>One element.</summary>
    /// <param name="value">An element, which the dtype holds exactly.</param>
    /// <returns>The text, padded.</returns>
    public string Format(double value)
    {
        if (double.IsFinite(value)) return Text(value, _style);
        string sign = double.IsNegativeInfinity(value) ? "-" : HasPlus ? "+" : "";
        return (sign + (double.IsNaN(value) ? _options.NanString : _options.InfString)).PadLeft(_width);
    }

    private bool NeedsExponent(double[] finite)
    {
        double[] magnitudes = [.. finite.Where(value => value != 0).Select(Math.Abs)];
        if (magnitudes.Length == 0) return false;
        double most = magnitudes.Max(), least = magnitudes.Min();
        if (most >= Math.Min(LargestPositional, FloatTraits.Of(_dtype).PositionalLimit)) return true;
        return !_options.Suppress && (least < FloatTraits.Round(SmallestPositional, _dtype)
            || FloatTraits.Round(most / least, _dtype) > LargestRatio);
    }

    // Both measures print everything once: the second pass pads to what the first one found.
    private (FloatStyle Style, int Tail) MeasureScientific(double[] finite)
    {
        FloatStyle first = FirstPass;
        int left = 0, fraction = 0, exponent = 0;
        foreach (double value in finite)
        {
            string text = FloatText.Scientific(value, _dtype, first);
            int point = text.IndexOf('.'), mark = text.IndexOf('e');
            left = int.Max(left, point);
            fraction = int.Max(fraction, mark - point - 1);
            exponent = int.Max(exponent, text.Length - mark - 2);
        }

        FloatStyle style = first with
        {
            Trim = PointTrim.Keep, Precision = fraction, LeastDigits = fraction, LeftWidth = left, ExponentWidth = exponent,
        };
        return (style, fraction + 2 + exponent);
    }

    private (FloatStyle Style, int Tail) MeasurePositional(double[] finite)
    {
        FloatStyle first = FirstPass;
        int left = 0, fraction = 0;
        foreach (double value in finite)
        {
            string text = FloatText.Positional(value, _dtype, first);
            int point = text.IndexOf('.');
            left = int.Max(left, point);
            fraction = int.Max(fraction, text.Length - point - 1);
        }

        FloatStyle style = first with { LeftWidth = left, RightWidth = fraction };
        bool isEqual = IsFixed || _options.FloatMode == FloatMode.MaxPrecisionEqual;
        return (isEqual ? style with { Trim = PointTrim.Keep, Precision = fraction, LeastDigits = fraction } : style, fraction);
    }

    private int WidthOfNonFinite(double[] elements)
    {
        bool isSigned = _options.Sign != SignMode.Minus || elements.Contains(double.NegativeInfinity);
        return int.Max(_options.NanString.Length, _options.InfString.Length + (isSigned ? 1 : 0));
    }

    private string Text(double value, in FloatStyle style) =>
        _isScientific ? FloatText.Scientific(value, _dtype, style) : FloatText.Positional(value, _dtype, style);
}
