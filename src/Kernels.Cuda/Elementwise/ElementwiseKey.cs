namespace Arity.Kernels.Cuda;

/// <summary>What an elementwise module is compiled for, in 64 bits.</summary>
internal readonly struct ElementwiseKey
{
    /// <summary>The most dimensions that are left after coalescing.</summary>
    public const int MaxRank = 8;

    private readonly ulong _bits;

    /// <summary>Packs a key.</summary>
    /// <param name="compute">The dtype that is computed in.</param>
    /// <param name="result">The dtype of the body's result.</param>
    /// <param name="operands">The destination and the inputs.</param>
    /// <param name="rank">The number of dimensions, or 0 where all operands lie gap-free.</param>
    /// <param name="singles">For rank 0, the inputs that are one element: bit i of operand i.</param>
    /// <param name="vectorShift">For rank 0, the power of two of how many elements are read and written at once.</param>
    /// <param name="isNarrow">Whether indices fit 32 bits, in which divisions are much faster.</param>
    public ElementwiseKey(
        DType compute, DType result, ReadOnlySpan<Tensor> operands, int rank, int singles, int vectorShift = 0, bool isNarrow = false)
    {
        ulong bits = (ulong)compute | (ulong)result << 4 | (ulong)rank << 8 | (ulong)singles << 12 | (ulong)operands.Length << 16;
        for (int i = 0; i < operands.Length; i++) bits |= (ulong)operands[i].DType << (20 + (4 * i));
        _bits = bits | (ulong)vectorShift << 36 | (isNarrow ? 1ul << 40 : 0);
    }

    /// <summary>A key that was packed before.</summary>
    public ElementwiseKey(ulong bits) => _bits = bits;

    public ulong Bits => _bits;

    public DType Compute => (DType)(_bits & 15);

    public DType Result => (DType)(_bits >> 4 & 15);

    public int Rank => (int)(_bits >> 8 & 15);

    public int VectorShift => (int)(_bits >> 36 & 15);

    public bool IsNarrow => (_bits >> 40 & 1) != 0;

    public int OperandCount => (int)(_bits >> 16 & 15);

    /// <summary>Whether the body takes an operand as a truth value: the first of three inputs is a condition.</summary>
    public bool IsCondition(int operand) => OperandCount == 4 && operand == 1;

    public bool IsSingle(int operand) => (_bits >> (12 + operand) & 1) != 0;

    public DType DTypeOf(int operand) => (DType)(_bits >> (20 + (4 * operand)) & 15);
}
