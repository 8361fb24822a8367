namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>How much of C a micro-kernel keeps in registers: constants to the JIT, which removes what the tile lacks.</summary>
internal interface ITileShape
{
    /// <summary>From 1 to 12.</summary>
    static abstract int Rows { get; }

    /// <summary>Vectors in a row, 1 or 2.</summary>
    static abstract int Vectors { get; }
}
