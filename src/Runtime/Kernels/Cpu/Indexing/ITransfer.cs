namespace Arity.Kernels.Cpu;

/// <summary>
/// Moves elements between the ones that index tensors pick, which may lie anywhere, and those of a tensor that holds them in order.
/// </summary>
internal unsafe interface ITransfer
{
    /// <summary>Whether the picked elements are written, so that a second value for an element must come after the first.</summary>
    static abstract bool WritesPicked { get; }

    /// <summary>Moves a run of elements that lie at equal distances on both sides.</summary>
    static abstract void Run(byte* picked, long pickedStride, byte* ordered, long orderedStride, long count);

    /// <summary>Moves one element for every offset.</summary>
    static abstract void Scatter(byte* picked, long* offsets, byte* ordered, long orderedStride, long count);
}
