namespace Arity.Kernels.Cpu;

/// <summary>How blocks of a random stream become elements; <see cref="RandomGenerator"/> documents the formulas.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe interface IRandomFormula<T>
    where T : unmanaged
{
    /// <summary>Writes the elements of <see cref="RandomDriver.ChunkBlocks"/> blocks.</summary>
    /// <param name="state">The first block.</param>
    /// <param name="destination">Room for all elements of these blocks.</param>
    static abstract void Invoke(RandomState state, T* destination);
}
