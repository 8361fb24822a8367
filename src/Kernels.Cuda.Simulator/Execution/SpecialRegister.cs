namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A special register that differs by thread, block or launch.</summary>
internal enum SpecialRegister
{
    ThreadX,
    ThreadY,
    ThreadZ,
    BlockSizeX,
    BlockSizeY,
    BlockSizeZ,
    BlockX,
    BlockY,
    BlockZ,
    GridSizeX,
    GridSizeY,
    GridSizeZ,
    Lane,
    WarpIndex,
    WarpCount,
    MaskEqual,
    MaskLess,
    MaskLessOrEqual,
    MaskGreater,
    MaskGreaterOrEqual,
    DynamicSharedBytes,
    TotalSharedBytes,
    Multiprocessor,
    MultiprocessorCount,
    GridIndex,
    Clock,
}
