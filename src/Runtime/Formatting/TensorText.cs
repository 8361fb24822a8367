namespace Arity.Formatting;

/// <summary>A tensor as text: NumPy's <c>str</c> and <c>repr</c>.</summary>
internal static class TensorText
{
    /// <summary>NumPy's <c>str</c>: elements separated by spaces; a 0-d tensor as a number alone.</summary>
    /// <param name="source">The tensor.</param>
    /// <param name="options">How to print.</param>
    /// <returns>The text.</returns>
    public static string Str(IPrintable source, PrintOptions options) => source.Shape.IsEmpty
        ? ScalarText.Of(source.ElementAt([]), source.DType)
        : ArrayLayout.Render(source, options, " ");

    /// <summary>NumPy's <c>repr</c>: <c>tensor([1, 2], dtype=int32)</c>, with the shape where it does not show.</summary>
    /// <param name="source">The tensor.</param>
    /// <param name="options">How to print.</param>
    /// <returns>The text; the dtype is left out for bool, int64 and the default float and complex dtypes.</returns>
    public static string Repr(IPrintable source, PrintOptions options) =>
        Repr(source, options, "tensor", dtype => dtype is DType.Bool or DType.Int64
            || dtype == DefaultDType.Float || dtype == DefaultDType.Complex);

    /// <inheritdoc cref="Repr(IPrintable, PrintOptions)"/>
    /// <param name="source">The tensor.</param>
    /// <param name="options">How to print.</param>
    /// <param name="name">What stands before the parenthesis.</param>
    /// <param name="isImplied">Which dtypes go without saying.</param>
    internal static string Repr(IPrintable source, PrintOptions options, string name, Func<DType, bool> isImplied)
    {
        string text = $"{name}({ArrayLayout.Render(source, options, ", ", name.Length + 1, 1)}";
        string extras = string.Join(", ", Extras(source, options, isImplied));
        if (extras.Length == 0) return text + ")";

        int lastLine = text.Length - text.LastIndexOf('\n') - 1;
        int joined = lastLine + ", ".Length + extras.Length + ")".Length;
        string gap = joined > options.LineWidth ? "\n" + new string(' ', name.Length + 1) : " ";
        return $"{text},{gap}{extras})";
    }

    private static IEnumerable<string> Extras(IPrintable source, PrintOptions options, Func<DType, bool> isImplied)
    {
        long[] shape = source.Shape.ToArray();
        long size = ArrayLayout.SizeOf(shape);
        if ((size == 0 && shape is not [0]) || size > options.Threshold) yield return $"shape={Tuple(shape)}";
        if (size == 0 || !isImplied(source.DType)) yield return $"dtype={source.DType.NumPyName}";
    }

    private static string Tuple(long[] shape) => shape is [long only] ? $"({only},)" : $"({string.Join(", ", shape)})";
}
