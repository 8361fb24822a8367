namespace Arity.Kernels.Cuda;

/// <summary>How a product by large tiles is shared out.</summary>
/// <param name="Rows">Rows of the result a block; a power of two, as all are.</param>
/// <param name="Columns">Columns a block.</param>
/// <param name="InnerBytes">How much of the inner axis is in shared memory at a time; for tensor cores in bytes, else in elements.</param>
/// <param name="Threads">Threads a block.</param>
/// <param name="Blocks">
/// How many blocks shall fit on a multiprocessor: with 65536 registers there, it bounds those of a thread, up to 255.
/// </param>
/// <param name="WarpsDown">For tensor cores, how many warps share the rows; the others share the columns.</param>
internal sealed record GemmTile(int Rows, int Columns, int InnerBytes, int Threads, int Blocks, int WarpsDown = 0)
{
    /// <summary>
    /// The tiles, in the order of keys. Registers of a thread, accumulators + fragments + what is fetched + addresses, estimated:
    /// 64 + 16 + 8 + 35 of 128; 16 + 8 + 4 + 35 (float64 twice the first three) of 128; 128 + 32 + 50 of 255; the same;
    /// 32 + 16 + 50 of 255.
    /// Shared memory: 16.5 KiB; 8.5 KiB (float64 16.5); a stage 30, 20 and 10 KiB.
    /// </summary>
    private static readonly GemmTile[] All =
    [
        new(128, 128, 8, 256, 2),
        new(64, 64, 8, 256, 2),
        new(128, 256, 64, 256, 1, 2),
        new(128, 128, 64, 128, 2, 2),
        new(64, 64, 64, 128, 2, 2),
    ];

    /// <summary>Multiply-add in registers: 8 × 8 results a thread.</summary>
    public static GemmTile Tiled => All[0];

    /// <summary>Multiply-add in registers: 4 × 4 results a thread, for float64 and where there are few tiles.</summary>
    public static GemmTile SmallTiled => All[1];

    /// <summary>Tensor cores, by size; warps compute 64 × 64, 64 × 64 and 32 × 32.</summary>
    public static ReadOnlySpan<GemmTile> Tensor => All.AsSpan(2);

    /// <summary>Its place in keys.</summary>
    public int Index => Array.IndexOf(All, this);

    /// <summary>Whether it is for tensor cores.</summary>
    public bool IsTensor => WarpsDown > 0;

    /// <summary>How many warps share the columns.</summary>
    public int WarpsAcross => Threads / 32 / WarpsDown;

    /// <summary>The tile of a place.</summary>
    public static GemmTile Of(int index) => All[index];

    /// <summary>How much of the inner axis is in shared memory at a time, in elements of a size.</summary>
    public int Inner(int size) => IsTensor ? InnerBytes / size : InnerBytes;

    /// <summary>How many tiles cover a result.</summary>
    public long Count(long rows, long columns) => ((rows + Rows - 1) / Rows) * ((columns + Columns - 1) / Columns);
}
