using System.Runtime.InteropServices;
using Arity.Kernels.Cpu.LinearAlgebra;

namespace Arity.Runtime.Tests.LinearAlgebra;

/// <summary>A matrix of some layout in memory of which every element outside of the matrix holds the same filling.</summary>
internal sealed unsafe class TestMatrix<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Odd, so that nothing is aligned by luck.</summary>
    private const int Margin = 5;

    private readonly T* _memory;
    private readonly long _length;
    private readonly T _filling;

    public TestMatrix(long rows, long columns, Layout layout, T filling)
    {
        (long rowStride, long columnStride) = Strides(rows, columns, layout);
        long reach = Math.Max(rows - 1, 0) * Math.Abs(rowStride) + Math.Max(columns - 1, 0) * Math.Abs(columnStride);
        (Rows, Columns, _filling, _length) = (rows, columns, filling, reach + 1 + 2 * Margin);
        _memory = (T*)NativeMemory.Alloc((nuint)_length, (nuint)sizeof(T));
        new Span<T>(_memory, (int)_length).Fill(filling);
        long back = Math.Max(rows - 1, 0) * Math.Min(rowStride, 0) + Math.Max(columns - 1, 0) * Math.Min(columnStride, 0);
        View = new Matrix<T>(_memory + Margin - back, rowStride, columnStride);
    }

    public long Rows { get; }

    public long Columns { get; }

    public Matrix<T> View { get; }

    public T this[long row, long column]
    {
        get => *View.At(row, column);
        set => *View.At(row, column) = value;
    }

    public TestMatrix<T> Fill(Func<T> next)
    {
        for (long i = 0; i < Rows; i++)
        for (long j = 0; j < Columns; j++)
            this[i, j] = next();
        return this;
    }

    /// <summary>How many elements outside of the matrix no longer hold the filling.</summary>
    public long CountDamage()
    {
        var isInside = new bool[_length];
        for (long i = 0; i < Rows; i++)
        for (long j = 0; j < Columns; j++)
            isInside[View.At(i, j) - _memory] = true;
        return isInside.Select((inside, at) => !inside && !_memory[at].Equals(_filling)).LongCount(damaged => damaged);
    }

    public void Dispose() => NativeMemory.Free(_memory);

    private static (long Row, long Column) Strides(long rows, long columns, Layout layout) => layout switch
    {
        Layout.RowMajor => (columns, 1),
        Layout.ColumnMajor => (1, rows),
        Layout.PaddedRows => (columns + 3, 1),
        Layout.PaddedColumns => (1, rows + 3),
        Layout.Spread => (3 * columns + 1, 3),
        Layout.RowsReversed => (-columns, 1),
        Layout.ColumnsReversed => (columns, -1),
        Layout.TransposedAndReversed => (-1, -rows),
        _ => throw new ArgumentOutOfRangeException(nameof(layout)),
    };
}
