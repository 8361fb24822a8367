using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>Moves a computed tile to where it belongs in C when a micro-kernel could not write there itself.</summary>
internal static unsafe class Tile<T>
    where T : unmanaged, IAdditionOperators<T, T, T>
{
    /// <summary>Copies or adds the tile's first <paramref name="rows"/> and <paramref name="columns"/> into <paramref name="c"/>.</summary>
    public static void Write(T* tile, int width, long rows, long columns, Matrix<T> c, bool accumulate)
    {
        for (long i = 0; i < rows; i++)
        {
            T* from = tile + i * width, to = c.At(i, 0);
            if (!accumulate && c.ColumnStride == 1) new Span<T>(from, (int)columns).CopyTo(new Span<T>(to, (int)columns));
            else for (long j = 0; j < columns; j++, to += c.ColumnStride) *to = accumulate ? *to + from[j] : from[j];
        }
    }

    /// <summary>Sets all elements to zero.</summary>
    public static void Clear(long rows, long columns, Matrix<T> c)
    {
        for (long i = 0; i < rows; i++)
        for (long j = 0; j < columns; j++)
            *c.At(i, j) = default;
    }
}
