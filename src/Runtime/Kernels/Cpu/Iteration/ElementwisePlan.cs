using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>
/// How an elementwise kernel walks its operands: broadcast to the destination's shape, dimensions ordered by the destination's strides
/// (the innermost is number 0), reversed where the destination runs backwards, and merged where all operands allow it.
/// </summary>
/// <remarks>It lives on the caller's stack, which the worker threads read through a pointer. Operand 0 is the destination.</remarks>
internal unsafe struct ElementwisePlan
{
    public const int MaxOperands = 4;

    public fixed long Extents[Shape.MaxRank];
    public fixed long ByteStrides[MaxOperands * Shape.MaxRank];
    public fixed long ByteOffsets[MaxOperands];
    public fixed long Pointers[MaxOperands];
    public fixed byte DTypes[MaxOperands];
    public int OperandCount;
    public int Rank;
    public long ElementCount;

    /// <summary>Plans a walk over the destination's shape; the other operands broadcast to it.</summary>
    [SkipLocalsInit]
    public static void Create(out ElementwisePlan plan, ReadOnlySpan<Tensor> operands)
    {
        Unsafe.SkipInit(out plan);
        plan.OperandCount = operands.Length;
        plan.ElementCount = operands[0].ElementCount;
        for (int operand = 0; operand < operands.Length; operand++)
        {
            plan.DTypes[operand] = (byte)operands[operand].DType;
            plan.ByteOffsets[operand] = 0;
        }

        plan.CollectDimensions(operands);
        plan.Sort();
        plan.Coalesce();
    }

    public DType DTypeOf(int operand) => (DType)DTypes[operand];

    public long Stride(int operand, int dimension) => ByteStrides[(operand * Shape.MaxRank) + dimension];

    public void SetPointer(int operand, byte* first) => Pointers[operand] = (long)first + ByteOffsets[operand];

    /// <summary>Whether the operand's elements follow each other without gaps in the order of the walk.</summary>
    public bool IsLinear(int operand)
    {
        if (Stride(operand, 0) != DTypeOf(operand).ItemSize) return false;
        for (int outer = 1; outer < Rank; outer++)
            if (!IsMergeable(operand, outer - 1, outer)) return false;
        return true;
    }

    /// <summary>Whether the operand is one element for the whole walk.</summary>
    public bool IsSingle(int operand)
    {
        for (int dimension = 0; dimension < Rank; dimension++)
            if (Stride(operand, dimension) != 0) return false;
        return true;
    }

    /// <summary>Whether every row of the walk is the same row of the operand.</summary>
    public bool IsPeriodic(int operand)
    {
        for (int dimension = 1; dimension < Rank; dimension++)
            if (Stride(operand, dimension) != 0) return false;
        return Rank > 1;
    }

    private void CollectDimensions(ReadOnlySpan<Tensor> operands)
    {
        ref readonly Shape shape = ref operands[0].ShapeRef;
        Rank = 0;
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
        {
            if (shape[axis] == 1) continue;
            Extents[Rank] = shape[axis];
            for (int operand = 0; operand < operands.Length; operand++)
                ByteStrides[(operand * Shape.MaxRank) + Rank] = BroadcastStride(operands[operand], shape.Rank - axis);
            if (Stride(0, Rank) < 0) Reverse(Rank);
            Rank++;
        }

        if (Rank > 0) return;
        Rank = 1;
        Extents[0] = 1;
        for (int operand = 0; operand < operands.Length; operand++) ByteStrides[operand * Shape.MaxRank] = operands[operand].DType.ItemSize;
    }

    private static long BroadcastStride(Tensor tensor, int fromEnd)
    {
        int axis = tensor.Rank - fromEnd;
        return axis < 0 || tensor.ShapeRef[axis] == 1 ? 0 : tensor.StridesRef[axis] * tensor.DType.ItemSize;
    }

    private void Reverse(int dimension)
    {
        for (int operand = 0; operand < OperandCount; operand++)
        {
            ref long stride = ref ByteStrides[(operand * Shape.MaxRank) + dimension];
            ByteOffsets[operand] += stride * (Extents[dimension] - 1);
            stride = -stride;
        }
    }

    // Insertion sort: there are few dimensions, and mostly they are in order already.
    private void Sort()
    {
        for (int i = 1; i < Rank; i++)
            for (int j = i; j > 0 && Stride(0, j) < Stride(0, j - 1); j--)
                Swap(j, j - 1);
    }

    private void Swap(int a, int b)
    {
        (Extents[a], Extents[b]) = (Extents[b], Extents[a]);
        for (int operand = 0; operand < OperandCount; operand++)
        {
            int row = operand * Shape.MaxRank;
            (ByteStrides[row + a], ByteStrides[row + b]) = (ByteStrides[row + b], ByteStrides[row + a]);
        }
    }

    private void Coalesce()
    {
        int last = 0;
        for (int dimension = 1; dimension < Rank; dimension++)
        {
            if (AllMergeable(last, dimension)) Extents[last] *= Extents[dimension];
            else if (++last != dimension) Swap(last, dimension);
        }

        Rank = last + 1;
    }

    private bool AllMergeable(int inner, int outer)
    {
        for (int operand = 0; operand < OperandCount; operand++)
            if (!IsMergeable(operand, inner, outer)) return false;
        return true;
    }

    private bool IsMergeable(int operand, int inner, int outer) => Stride(operand, outer) == Stride(operand, inner) * Extents[inner];
}
