using System.Text.Json;

namespace Arity.Runtime.Tests.ViewOperators;

/// <summary>One call of a view operator that <c>record_views.py</c> made.</summary>
public sealed record RecordedView(
    string Operator, long[] Shape, string Layout, JsonElement[] Arguments, string? Error, RecordedView.Result[] Results)
{
    public override string ToString() => $"{Operator} {Layout} [{string.Join(", ", Shape)}] ({string.Join("; ", Arguments)})";

    /// <summary>The tensor that the script called <c>base</c>.</summary>
    public Tensor Base()
    {
        long count = new Shape(Shape).ElementCount;
        return Layout switch
        {
            "transposed" => Views.Transpose(Counting([.. Shape.Reverse()], count), null),
            "flipped" => Views.Flip(Counting(Shape, count), null),
            "strided" when Shape.Length > 0 => Views.Slice(Counting([.. Shape[..^1], 2 * Shape[^1]], 2 * count), -1, step: 2),
            _ => Counting(Shape, count),
        };
    }

    private static Tensor Counting(long[] shape, long count)
        => Tensor.From<long>(Enumerable.Range(0, (int)count).Select(i => (long)i).ToArray(), shape);

    public sealed record Result(long[] Shape, long[] Values, bool? IsView);
}
