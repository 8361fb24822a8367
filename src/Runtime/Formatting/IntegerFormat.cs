using System.Globalization;

namespace Arity.Formatting;

/// <summary>Integers, aligned to the right.</summary>
internal sealed class IntegerFormat : IElementFormat
{
    private readonly string _sign;
    private readonly int _width;

    /// <summary>Measures the elements.</summary>
    /// <param name="elements">Those that will print; at least one.</param>
    /// <param name="sign">What stands before those that are not negative; a space only where none is negative, as in NumPy.</param>
    public IntegerFormat(IReadOnlyList<Scalar> elements, SignMode sign)
    {
        Int128 least = elements.Min(element => element.Integer), most = elements.Max(element => element.Integer);
        _sign = sign switch
        {
            SignMode.Plus => "+",
            SignMode.Space when least >= 0 => " ",
            _ => "",
        };
        _width = int.Max(Text(least, "").Length, Text(most, _sign).Length);
    }

    /// <inheritdoc/>
    public string Format(Scalar element) => Text(element.Integer, _sign).PadLeft(_width);

    private static string Text(Int128 value, string sign) =>
        (value < 0 ? "" : sign) + value.ToString(CultureInfo.InvariantCulture);
}
