namespace Arity.Tool.Listing;

/// <summary>Prints operators in columns.</summary>
internal static class OperatorTable
{
    public static void Write(IReadOnlyList<OperatorRow> rows, TextWriter output)
    {
        string[][] cells = [["operator", "family", "gradient", "numpy", "schema"], .. rows.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, cells[0].Length - 1).Select(column => cells.Max(row => row[column].Length))];
        foreach (string[] row in cells)
            output.WriteLine(
                string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)));
        output.WriteLine();
        output.WriteLine($"{rows.Count} operators, {rows.Count(row => row.Differentiable)} differentiable, "
            + $"{rows.Count(row => row.Composite)} composite, "
            + $"{rows.Count(row => row.Divergences.Count > 0)} that differ from NumPy by intent");
    }

    private static string[] Cells(OperatorRow row) =>
        [row.Name, row.Composite ? row.Family + ", composite" : row.Family, row.Differentiable ? "yes" : "no", row.Numpy ?? "", row.Schema];
}
