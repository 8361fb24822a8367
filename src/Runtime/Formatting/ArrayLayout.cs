using System.Text;

namespace Arity.Formatting;

/// <summary>Brackets, line breaks and dots: NumPy's <c>array2string</c>.</summary>
internal sealed class ArrayLayout
{
    private const string Dots = "...";

    private readonly long[] _shape;
    private readonly PrintOptions _options;
    private readonly string _separator;
    private readonly bool _isSummarised;
    private readonly IElementFormat _format;
    private readonly List<Scalar> _elements = [];
    private int _next;

    private ArrayLayout(IPrintable source, PrintOptions options, string separator)
    {
        (_shape, _options, _separator) = (source.Shape.ToArray(), options, separator);
        _isSummarised = SizeOf(_shape) > options.Threshold;
        Collect(source, new long[_shape.Length], 0);
        _format = ElementFormat.For(source.DType, _shape.Length, _elements, options);
    }

    /// <summary>The tensor in brackets.</summary>
    /// <param name="source">The tensor.</param>
    /// <param name="options">How to print.</param>
    /// <param name="separator">What stands between elements: a space, or a comma and a space.</param>
    /// <param name="prefix">How many columns stand before the first bracket.</param>
    /// <param name="suffix">How many columns follow the last one.</param>
    /// <returns>The text, without prefix and suffix.</returns>
    public static string Render(IPrintable source, PrintOptions options, string separator, int prefix = 0, int suffix = 0)
    {
        if (SizeOf(source.Shape) == 0) return "[]";
        return new ArrayLayout(source, options, separator).Render(0, new string(' ', prefix + 1), options.LineWidth - suffix);
    }

    /// <summary>The number of elements.</summary>
    /// <param name="shape">The lengths of the dimensions.</param>
    /// <returns>Their product.</returns>
    public static long SizeOf(ReadOnlySpan<long> shape)
    {
        long size = 1;
        foreach (long length in shape) size *= length;
        return size;
    }

    private bool HasDots(int axis) => _isSummarised && _shape[axis] > 2L * _options.EdgeItems;

    // In the order of printing, so that Render takes them one after the other.
    private void Collect(IPrintable source, long[] index, int axis)
    {
        if (axis == _shape.Length)
        {
            _elements.Add(source.ElementAt(index));
            return;
        }

        for (long i = 0; i < _shape[axis]; i++)
        {
            if (HasDots(axis) && i == _options.EdgeItems) i = _shape[axis] - _options.EdgeItems;
            index[axis] = i;
            Collect(source, index, axis + 1);
        }
    }

    private string Render(int axis, string indent, int width)
    {
        if (axis == _shape.Length) return _format.Format(_elements[_next++]);
        string body = axis == _shape.Length - 1 ? Row(axis, indent, width) : Rows(axis, indent, width);
        return $"[{body}]";
    }

    private string Row(int axis, string indent, int width)
    {
        var lines = new StringBuilder();
        var line = new StringBuilder(indent);
        bool isFirst = true;
        foreach (string? item in Items(axis, indent, width))
        {
            if (!isFirst) line.Append(_separator);
            isFirst = false;
            string word = item ?? Dots;

            // The closing bracket or the comma needs a column too; a line of one word cannot get shorter.
            if (line.Length + word.Length > width - 1 && line.Length > indent.Length)
            {
                lines.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(indent);
            }

            line.Append(word);
        }

        return lines.Append(line).ToString(indent.Length, lines.Length - indent.Length);
    }

    private string Rows(int axis, string indent, int width)
    {
        string lineBreak = _separator.TrimEnd() + new string('\n', _shape.Length - axis - 1) + indent;
        return string.Join(lineBreak, Items(axis, indent, width).Select(item => item ?? Dots));
    }

    // null stands for the dots
    private IEnumerable<string?> Items(int axis, string indent, int width)
    {
        long shown = HasDots(axis) ? 2L * _options.EdgeItems : _shape[axis];
        for (long i = 0; i < shown; i++)
        {
            if (HasDots(axis) && i == _options.EdgeItems) yield return null;
            yield return Render(axis + 1, indent + " ", width - 1);
        }
    }
}
