namespace Arity.Runtime.Tests.LinearAlgebra;

/// <summary>How a test matrix lies in memory.</summary>
public enum Layout
{
    RowMajor,
    ColumnMajor,
    PaddedRows,
    PaddedColumns,
    Spread,
    RowsReversed,
    ColumnsReversed,
    TransposedAndReversed,
}
