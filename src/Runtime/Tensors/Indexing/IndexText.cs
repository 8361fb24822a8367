using System.Globalization;

namespace Arity;

/// <summary>
/// Reads what stands between NumPy's brackets: integers, slices, <c>...</c>, <c>None</c>, <c>newaxis</c>, <c>True</c>, <c>False</c>.
/// </summary>
internal static class IndexText
{
    public static TensorIndex[] Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] items = text.Split(',');
        if (items.Length > 1 && string.IsNullOrWhiteSpace(items[^1])) items = items[..^1];
        return Array.ConvertAll(items, item => ParseItem(item.Trim(), text));
    }

    private static TensorIndex ParseItem(string item, string text) => item switch
    {
        "..." => TensorIndex.Ellipsis,
        "None" or "newaxis" => TensorIndex.NewAxis,
        "True" => true,
        "False" => false,
        _ when item.Contains(':', StringComparison.Ordinal) => ParseSlice(item.Split(':'), item, text),
        _ => ParseInteger(item, item, text) ?? throw NoIndex(item, text),
    };

    private static TensorIndex ParseSlice(string[] parts, string item, string text)
    {
        if (parts.Length > 3) throw NoIndex(item, text);
        long?[] numbers = Array.ConvertAll(parts, part => ParseInteger(part, item, text));
        return new Slice(numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : null);
    }

    private static long? ParseInteger(string part, string item, string text)
    {
        if (string.IsNullOrWhiteSpace(part)) return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        return long.TryParse(part, Style, CultureInfo.InvariantCulture, out long value) ? value : throw NoIndex(item, text);
    }

    private static TensorIndexException NoIndex(string item, string text) => new(
        "index", nameof(text),
        $"'{item}' in [{text}] is no index; write integers, slices such as 1:-1:2, '...', 'None', 'True' or 'False', separated by commas.");
}
