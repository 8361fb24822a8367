using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Running sums of many lines side by side, a tile of columns at a time: row by row, as memory lies.</summary>
internal readonly unsafe struct RunningSumRows<T>(ScanPlan* plan) : IRangeBody
    where T : unmanaged
{
    private const int TileBytes = 8192;

    private long Width => plan->Kept.Extents[0];

    private long TilesInWidth => (Width + TileWidth - 1) / TileWidth;

    public long TileWidth => Math.Min(Width, TileBytes / sizeof(T));

    public long TileCount => plan->Kept.Count / Width * TilesInWidth;

    public void Invoke(long begin, long end)
    {
        using var memory = new Scratch<T>(2 * TileWidth);
        for (long tile = begin; tile < end; tile++) AddUp(tile, memory.Pointer, memory.Pointer + TileWidth);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUp(long tile, T* sums, T* row)
    {
        var gather = CastTable.Get(plan->InputType, DTypeOf<T>.Value);
        var scatter = CastTable.Get(DTypeOf<T>.Value, plan->OutputType);
        long column = tile % TilesInWidth * TileWidth, count = Math.Min(TileWidth, Width - column);
        var walk = new DimsWalk(&plan->Kept, (tile / TilesInWidth * Width) + column);
        byte* input = plan->Input + walk.Offset, output = plan->Output + walk.OtherOffset;
        for (long i = 0; i < plan->Length; i++)
        {
            gather(input, plan->Kept.Steps[0], (byte*)(i == 0 ? sums : row), sizeof(T), count);
            if (i > 0) RowMath<T, Sum<T>>.Combine(sums, row, count);
            scatter((byte*)sums, sizeof(T), output, plan->Kept.OtherSteps[0], count);
            input += plan->InputStep;
            output += plan->OutputStep;
        }
    }
}
