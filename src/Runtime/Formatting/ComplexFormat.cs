namespace Arity.Formatting;

/// <summary>Complex numbers: both parts aligned on their own, the imaginary one signed and followed by j.</summary>
internal sealed class ComplexFormat : IElementFormat
{
    private readonly FloatFormat _real;
    private readonly FloatFormat _imaginary;

    /// <summary>Measures the elements.</summary>
    /// <param name="part">The dtype of the parts.</param>
    /// <param name="elements">Those that will print.</param>
    /// <param name="options">Digits, sign and widths.</param>
    public ComplexFormat(DType part, IReadOnlyList<Scalar> elements, PrintOptions options)
    {
        _real = new FloatFormat(part, [.. elements.Select(element => element.Real)], options);
        _imaginary = new FloatFormat(part, [.. elements.Select(element => element.Imaginary)], options with { Sign = SignMode.Plus });
    }

    /// <inheritdoc/>
    public string Format(Scalar element)
    {
        string imaginary = _imaginary.Format(element.Imaginary);
        int end = imaginary.TrimEnd().Length;
        return _real.Format(element.Real) + imaginary.Insert(end, "j");
    }
}
