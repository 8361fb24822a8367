namespace Arity.Kernels.Cuda;

/// <summary>
/// The dimensions over which a kernel runs, innermost first, with every operand's strides in bytes: those of extent 1 are left out, and
/// those that all operands cross in one stride are joined.
/// </summary>
internal ref struct ElementwiseLayout
{
    private const int MaxOperands = 4;

    // Extents, then the strides of operand after operand.
    private readonly Span<long> _values;
    private readonly int _operands;

    /// <summary>No dimensions yet.</summary>
    /// <param name="operands">How many operands there are.</param>
    /// <param name="buffer">As long as <see cref="BufferLength"/> says.</param>
    public ElementwiseLayout(int operands, Span<long> buffer)
    {
        _values = buffer;
        _operands = operands;
    }

    /// <summary>The dimensions of the first operand, to whose shape the others broadcast.</summary>
    public ElementwiseLayout(ReadOnlySpan<Tensor> operands, Span<long> buffer)
        : this(operands.Length, buffer)
    {
        Shape shape = operands[0].Shape;
        Span<long> strides = stackalloc long[MaxOperands];
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
        {
            for (int i = 0; i < operands.Length; i++) strides[i] = ByteStride(operands[i], axis - shape.Rank);
            Add(shape[axis], strides);
        }
    }

    /// <summary>How many dimensions there are.</summary>
    public int Rank { get; private set; }

    /// <summary>How long the buffer must be.</summary>
    public static int BufferLength(int rank) => Math.Max(rank, 1) * (1 + MaxOperands);

    private readonly int Capacity => _values.Length / (1 + MaxOperands);

    private readonly ref long Extent(int dimension) => ref _values[dimension];

    private readonly ref long Stride(int operand, int dimension) => ref _values[(Capacity * (1 + operand)) + dimension];

    /// <summary>A dimension's extent.</summary>
    public readonly long GetExtent(int dimension) => Extent(dimension);

    /// <summary>An operand's stride along a dimension, in bytes.</summary>
    public readonly long GetStride(int operand, int dimension) => Stride(operand, dimension);

    /// <summary>Whether an operand is one element throughout.</summary>
    public readonly bool IsSingle(int operand)
    {
        for (int d = 0; d < Rank; d++)
            if (Stride(operand, d) != 0) return false;
        return true;
    }

    /// <summary>Whether an operand lies gap-free in the order of the loop.</summary>
    public readonly bool IsLinear(int operand, int itemSize) => Rank == 0 || (Rank == 1 && Stride(operand, 0) == itemSize);

    /// <summary>Writes extents and strides without gaps, as the kernel's parameter has them.</summary>
    public readonly void Pack(Span<long> target)
    {
        for (int d = 0; d < Rank; d++) target[d] = Extent(d);
        for (int i = 0; i < _operands; i++)
            for (int d = 0; d < Rank; d++) target[(Rank * (1 + i)) + d] = Stride(i, d);
    }

    /// <summary>Adds a dimension outside of those before.</summary>
    /// <param name="extent">Its extent.</param>
    /// <param name="strides">The operands' strides in bytes.</param>
    public void Add(long extent, scoped ReadOnlySpan<long> strides)
    {
        if (extent == 1) return;
        bool joins = Rank > 0;
        for (int i = 0; i < _operands; i++) joins &= Rank > 0 && strides[i] == Stride(i, Rank - 1) * Extent(Rank - 1);
        if (joins)
        {
            Extent(Rank - 1) *= extent;
            return;
        }

        for (int i = 0; i < _operands; i++) Stride(i, Rank) = strides[i];
        Extent(Rank) = extent;
        Rank++;
    }

    // An axis, counted from the end, that the operand lacks or that is 1 is repeated.
    private static long ByteStride(Tensor operand, int axis)
    {
        int own = operand.Rank + axis;
        return own < 0 || operand.Shape[own] == 1 ? 0 : StrideOf(operand, own);
    }

    /// <summary>The bytes from one element to the next along an axis; negative axes count from the end.</summary>
    public static long StrideOf(Tensor tensor, int axis) => tensor.Strides[axis] * tensor.DType.ItemSize;
}
