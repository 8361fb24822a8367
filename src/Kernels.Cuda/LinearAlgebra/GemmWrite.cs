using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Writes what comes after the products: the results to memory.</summary>
internal static class GemmWrite
{
    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("gemm_write");

    /// <summary>A row of results.</summary>
    /// <param name="Accumulator">The first number of its accumulators' names: <c>acc1x0x2</c> is row 1, column 0, result 2.</param>
    /// <param name="First">The result that is the first of a pair, or the only one.</param>
    /// <param name="Offset">Rows after the thread's first.</param>
    public readonly record struct Row(int Accumulator, int First, int Offset);

    /// <summary>The text.</summary>
    /// <param name="values">Has <c>register</c> and <c>store</c>.</param>
    /// <param name="rows">The rows of a thread.</param>
    /// <param name="columns">Columns of a thread, after its first.</param>
    /// <param name="hasSecond">Whether a result has a neighbour that belongs to the thread, too.</param>
    /// <param name="storePair">
    /// Writes both at once, <c>#0</c> and <c>#1</c>, to <c>%to</c>; empty where that is not possible.
    /// </param>
    public static string Text(
        PtxValues values, IEnumerable<Row> rows, IEnumerable<int> columns, bool hasSecond = false, string storePair = "")
        => string.Concat(rows.Select(row => Skeleton.Fill(
            values.With(new(("i", $"{row.Accumulator}"), ("rowOffset", $"{row.Offset}"), ("first", $"{row.First}"),
                ("last", $"{row.First + 1}"), ("secondOffset", storePair.Length > 0 ? "0" : "1"))),
            new Dictionary<string, IReadOnlyList<PtxValues>>
            {
                ["outputColumn"] = [.. columns.Select((offset, j) => new PtxValues(("j", $"{j}"), ("columnOffset", $"{offset}"),
                    ("storePair", storePair.Replace("#0", $"%acc{row.Accumulator}x{j}x{row.First}")
                        .Replace("#1", $"%acc{row.Accumulator}x{j}x{row.First + 1}"))))],
                ["pair"] = storePair.Length > 0 ? [new()] : [],
                ["second"] = hasSecond ? [new()] : [],
            })));
}
