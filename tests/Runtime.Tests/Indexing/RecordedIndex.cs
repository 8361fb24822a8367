using System.Text.Json;

namespace Arity.Runtime.Tests.Indexing;

/// <summary>One index expression that <c>record_indexing.py</c> evaluated and assigned to.</summary>
public sealed record RecordedIndex(
    long[] Shape, string Layout, JsonElement[] Index, string? Error, RecordedTensor? Result,
    RecordedTensor Value, string? WriteError, long[]? After)
{
    public bool IsBasic => !Index.Any(item => item.ValueKind is JsonValueKind.True or JsonValueKind.False || IsTensor(item));

    public override string ToString() => $"{Layout} [{string.Join(", ", Shape)}] at {string.Join("; ", Index)}";

    /// <summary>The tensor that the script called <c>base</c>.</summary>
    public Tensor Base(Device? device = null)
    {
        long[] values = [.. Enumerable.Range(0, (int)new Shape(Shape).ElementCount).Select(i => (long)i)];
        return Layout switch
        {
            "transposed" => Tensor.From<long>(values, (long[])[.. Shape.Reverse()], device).Transpose(),
            "flipped" => Tensor.From<long>(values, Shape, device).Flip(),
            _ => Tensor.From<long>(values, Shape, device),
        };
    }

    public TensorIndex[] Indices(Device? device = null) => Array.ConvertAll(Index, item => ToIndex(item, device ?? Device.Default));

    /// <summary>The expression as NumPy's text; only for basic ones.</summary>
    public string Text() => string.Join(", ", Index.Select(ToText));

    private static TensorIndex ToIndex(JsonElement item, Device device) => item.ValueKind switch
    {
        JsonValueKind.Number => item.GetInt64(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => item.GetString() == "..." ? TensorIndex.Ellipsis : TensorIndex.NewAxis,
        _ when item.TryGetProperty("slice", out JsonElement slice) => new Slice(Bound(slice, 0), Bound(slice, 1), Bound(slice, 2)),
        _ => item.Deserialize<RecordedTensor>()!.ToTensor().To(device),
    };

    private static string ToText(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? string.Join(":", item.GetProperty("slice").EnumerateArray().Select(bound => bound.ToString()))
        : item.ToString();

    private static bool IsTensor(JsonElement item) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("dtype", out _);

    private static long? Bound(JsonElement slice, int index) => slice[index].Deserialize<long?>();
}
