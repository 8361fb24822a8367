using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>
/// Copies a matrix into panels. A panel is a strip of the matrix, <c>width</c> columns across and <c>k</c> rows along, whose elements lie
/// in the order in which a micro-kernel reads them; columns that the matrix lacks are zero. Strips of rows are packed as the columns of
/// the transposed matrix.
/// </summary>
internal static unsafe class Panels<T>
    where T : unmanaged
{
    /// <summary>Panels filled side by side from contiguous rows: long enough reads, few enough places to write.</summary>
    private const int SideBySide = 8;

    /// <summary>Shorter rows are copied by vectors, because a call for each would cost more than the copy.</summary>
    private const int ShortRow = 96;

    /// <summary>Packs <paramref name="columns"/> columns and <paramref name="k"/> rows into panels that follow each other.</summary>
    public static void Pack(Matrix<T> source, long k, long columns, int width, T* panels)
    {
        long whole = columns - columns % width;
        if (source.ColumnStride == 1) PackContiguous(source, k, whole, width, panels);
        else
        {
            for (long column = 0; column < whole; column += width) PackPanel(source.From(0, column), k, width, width, panels + column * k);
        }
        if (whole < columns) PackLast(source.From(0, whole), k, columns - whole, width, panels + whole * k);
    }

    private static void PackLast(Matrix<T> source, long k, long columns, int width, T* panel)
    {
        for (long row = 0; row < k; row++) new Span<T>(panel + row * width + columns, width - (int)columns).Clear();
        PackPanel(source, k, columns, width, panel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackContiguous(Matrix<T> source, long k, long columns, int width, T* panels)
    {
        long group = (long)width * SideBySide;
        for (long first = 0; first < columns; first += group)
        {
            long last = Math.Min(first + group, columns);
            T* to = panels + first * k;
            for (long row = 0; row < k; row++, to += width) Distribute(source.At(row, first), last - first, width, to, k * width);
        }
    }

    // Cuts a row into pieces, one for each panel.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Distribute(T* row, long columns, int width, T* to, long nextPanel)
    {
        nuint bytes = (nuint)(width * sizeof(T));
        bool isShort = bytes < ShortRow && bytes % (nuint)sizeof(Vector128<byte>) == 0;
        for (T* end = row + columns; row < end; row += width, to += nextPanel)
        {
            if (!isShort) Unsafe.CopyBlockUnaligned(to, row, (uint)bytes);
            else for (nuint i = 0; i < bytes; i += (nuint)sizeof(Vector128<byte>)) Vector128.Load((byte*)row + i).Store((byte*)to + i);
        }
    }

    private static void PackPanel(Matrix<T> source, long k, long columns, int width, T* panel)
    {
        if (source.RowStride == 1 && Transpose.IsSuited<T>()) PackTransposed(source, k, columns, width, panel);
        else PackStrided(source, k, columns, width, panel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackTransposed(Matrix<T> source, long k, long columns, int width, T* panel)
    {
        long squareRows = k - k % Transpose.Side, squareColumns = columns - columns % Transpose.Side;
        for (long column = 0; column < squareColumns; column += Transpose.Side)
        for (long row = 0; row < squareRows; row += Transpose.Side)
            Transpose.Square(source.At(row, column), source.ColumnStride, panel + row * width + column, width);
        PackStrided(source.From(squareRows, 0), k - squareRows, squareColumns, width, panel + squareRows * width);
        PackStrided(source.From(0, squareColumns), k, columns - squareColumns, width, panel + squareColumns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackStrided(Matrix<T> source, long k, long columns, int width, T* panel)
    {
        for (long column = 0; column < columns; column++)
        {
            T* from = source.At(0, column), to = panel + column;
            for (long row = 0; row < k; row++, from += source.RowStride, to += width) *to = *from;
        }
    }
}
