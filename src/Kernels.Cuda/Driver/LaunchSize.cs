namespace Arity.Kernels.Cuda.Driver;

/// <summary>The extents of a grid in blocks, or of a block in threads.</summary>
/// <param name="X">Along x, at least 1.</param>
/// <param name="Y">Along y.</param>
/// <param name="Z">Along z.</param>
public readonly record struct LaunchSize(int X, int Y = 1, int Z = 1)
{
    /// <summary>How many blocks or threads these are.</summary>
    public long Count => (long)X * Y * Z;
}
