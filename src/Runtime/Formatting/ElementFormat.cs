namespace Arity.Formatting;

/// <summary>Chooses the format for a dtype.</summary>
internal static class ElementFormat
{
    /// <summary>The format that aligns these elements.</summary>
    /// <param name="dtype">Their dtype.</param>
    /// <param name="rank">Dimensions of their tensor; a 0-d bool is not padded.</param>
    /// <param name="elements">Those that will print.</param>
    /// <param name="options">Digits, sign and widths.</param>
    /// <returns>The format.</returns>
    public static IElementFormat For(DType dtype, int rank, IReadOnlyList<Scalar> elements, PrintOptions options) => dtype.Kind switch
    {
        DTypeKind.Bool => new BoolFormat(rank > 0),
        DTypeKind.Unsigned or DTypeKind.Signed => new IntegerFormat(elements, options.Sign),
        DTypeKind.Float => new FloatFormat(dtype, [.. elements.Select(element => element.Real)], options),
        _ => new ComplexFormat(Promotion.ToReal(dtype), elements, options),
    };
}
