using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>
/// Combines rows in a balanced tree as they come, like carries of a binary counter, so that rounding errors grow with the logarithm of
/// their number. Memory: <see cref="Levels"/> rows of the width.
/// </summary>
internal unsafe struct Cascade<T, TOperator>(T* memory, long width)
    where T : unmanaged
    where TOperator : struct, IReductionOperator<T>
{
    private long _count;

    /// <summary>Rows of memory that are enough for any number of rows.</summary>
    public const int MostLevels = 64;

    /// <summary>How many rows of memory a number of rows needs.</summary>
    public static int Levels(long count) => BitOperations.Log2((ulong)count) + 2;

    /// <summary>Where the next row has to be put before <see cref="Push"/>.</summary>
    public readonly T* Next => memory + (Occupied * width);

    private readonly int Occupied => BitOperations.PopCount((ulong)_count);

    /// <summary>Takes the row at <see cref="Next"/>.</summary>
    public void Push()
    {
        T* row = Next;
        for (long carry = _count++; (carry & 1) != 0; carry >>= 1)
        {
            RowMath<T, TOperator>.Combine(row - width, row, width);
            row -= width;
        }
    }

    /// <summary>Combines what is left and returns it; the first row of the memory.</summary>
    public readonly T* Total()
    {
        for (T* row = Next - width; row > memory; row -= width) RowMath<T, TOperator>.Combine(row - width, row, width);
        return memory;
    }
}
