namespace Arity.Formatting;

/// <summary>How many decimal digits a number is wanted with.</summary>
/// <param name="IsUnique">Stop as soon as the digits identify the value; else print them exactly up to <paramref name="Most"/>.</param>
/// <param name="CountsFraction">Whether the limits count digits after the point; else all significant digits.</param>
/// <param name="Most">The limit, at which the exact value is rounded half to even; null for none.</param>
/// <param name="Least">Digits to print even where fewer identify the value; null for none.</param>
internal readonly record struct DigitRequest(bool IsUnique, bool CountsFraction, int? Most = null, int? Least = null);
