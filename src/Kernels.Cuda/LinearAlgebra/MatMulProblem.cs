using static Arity.Kernels.Cuda.ElementwiseLayout;

namespace Arity.Kernels.Cuda;

/// <summary>A product of matrices, batch by batch: extents and where all is.</summary>
internal readonly ref struct MatMulProblem
{
    // One more, for the rows or columns of a product with a vector.
    private const int Capacity = ManyDimensions.MaxRank + 1;

    /// <summary>How long a buffer for a layout must be, of no more batch dimensions than a kernel takes.</summary>
    public const int BufferLength = Capacity * 5;

    /// <summary>Describes a product.</summary>
    /// <param name="self">A vector, or matrices along the last two axes.</param>
    /// <param name="other">A vector, or matrices along the last two axes.</param>
    /// <param name="destination">Of the product's shape.</param>
    /// <param name="buffer">As long as <see cref="ElementwiseLayout.BufferLength"/> says of the destination's rank.</param>
    public MatMulProblem(Tensor self, Tensor other, Tensor destination, Span<long> buffer)
    {
        bool isRow = self.Rank == 1, isColumn = other.Rank == 1;
        (Rows, Columns, Depth) = (isRow ? 1 : self.Shape[-2], isColumn ? 1 : other.Shape[-1], self.Shape[-1]);
        var batch = new ElementwiseLayout(3, buffer);
        (long target, long left, long right) = AddBatches(ref batch, self, other, destination);
        Batch = batch;
        Target = new(destination, isRow ? 0 : StrideOf(destination, isColumn ? -1 : -2), isColumn ? 0 : StrideOf(destination, -1), target);
        Left = new(self, isRow ? 0 : StrideOf(self, -2), StrideOf(self, -1), left);
        Right = new(other, StrideOf(other, isColumn ? -1 : -2), isColumn ? 0 : StrideOf(other, -1), right);
    }

    private MatMulProblem(scoped in MatMulProblem whole, long depth, Tensor products, Span<long> buffer)
    {
        (Rows, Columns, Depth) = (whole.Rows, whole.Columns, depth);
        (long target, long left, long right) = (
            StrideOf(products, 0), depth * whole.Left.ColumnStride, depth * whole.Right.RowStride);
        var batch = new ElementwiseLayout(3, buffer);
        batch.Add(products.Shape[0], [target, left, right]);
        Batch = batch;
        Target = new(products, StrideOf(products, 1), StrideOf(products, 2), target);
        (Left, Right) = (whole.Left with { BatchBits = left }, whole.Right with { BatchBits = right });
    }

    public long Rows { get; }

    public long Columns { get; }

    /// <summary>The extent that is summed over; may be 0.</summary>
    public long Depth { get; }

    public long Batches => Target.Tensor.ElementCount / (Rows * Columns);

    public MatMulOperand Target { get; }

    public MatMulOperand Left { get; }

    public MatMulOperand Right { get; }

    /// <summary>The batch dimensions, with the strides of destination, first and second operand.</summary>
    public ElementwiseLayout Batch { get; }

    public CudaBackend Backend => (CudaBackend)Target.Tensor.Device.Backend;

    public int Device => Target.Tensor.Device.Index;

    /// <summary>The products of pieces of the inner axis, a batch each.</summary>
    /// <param name="whole">A product without batches.</param>
    /// <param name="depth">Elements of the inner axis a piece.</param>
    /// <param name="products">Where they come to: pieces, rows, columns.</param>
    /// <param name="buffer">As long as <see cref="BufferLength"/> says.</param>
    public static MatMulProblem Split(scoped in MatMulProblem whole, long depth, Tensor products, Span<long> buffer)
        => new(whole, depth, products, buffer);

    /// <summary>Adds the batch dimensions to a layout.</summary>
    /// <returns>All strides of destination, first and second operand, combined by or.</returns>
    public static (long Target, long Left, long Right) AddBatches(
        ref ElementwiseLayout batch, Tensor self, Tensor other, Tensor destination)
    {
        int matrixAxes = (self.Rank > 1 ? 1 : 0) + (other.Rank > 1 ? 1 : 0);
        (long Target, long Left, long Right) bits = default;
        for (int axis = destination.Rank - matrixAxes - 1, back = 3; axis >= 0; axis--, back++)
        {
            long target = StrideOf(destination, axis), left = BatchStride(self, back), right = BatchStride(other, back);
            batch.Add(destination.Shape[axis], [target, left, right]);
            if (destination.Shape[axis] > 1) bits = (bits.Target | target, bits.Left | left, bits.Right | right);
        }

        return bits;
    }

    // An axis, counted from the end, that an operand lacks or that is 1 is repeated.
    private static long BatchStride(Tensor tensor, int back)
        => back > tensor.Rank || tensor.Shape[-back] == 1 ? 0 : StrideOf(tensor, -back);
}
