namespace Arity.CompilerServices;

public static partial class ShapeRules
{
    /// <summary>The shape that is left when axes are reduced.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="tensor">What is reduced.</param>
    /// <param name="axis">The axes to reduce; null stands for all. A 0-d tensor may be reduced along axis 0 or -1, as in NumPy.</param>
    /// <param name="keepdims">Whether reduced axes stay with extent 1.</param>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    public static Shape Reduce(string operatorName, Tensor tensor, Axes? axis, bool keepdims)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ulong reduced = AxisRules.NormalizeReduced(operatorName, axis, tensor.Rank);
        Span<long> extents = stackalloc long[tensor.Rank];
        int rank = 0;
        for (int i = 0; i < tensor.Rank; i++)
        {
            if (!AxisRules.Contains(reduced, i)) extents[rank++] = tensor.ShapeRef[i];
            else if (keepdims) extents[rank++] = 1;
        }

        return new Shape(extents[..rank]);
    }

    /// <summary>Throws if some element of the result would be the reduction of no elements.</summary>
    /// <exception cref="ShapeException">A reduced axis has extent 0 while the result has elements.</exception>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    public static void RequireNonEmptyReduction(string operatorName, Tensor tensor, Axes? axis)
    {
        if (Reduce(operatorName, tensor, axis, keepdims: false).ElementCount > 0 && tensor.ElementCount == 0)
            throw new ShapeException(operatorName, "axis", $"a tensor of shape {tensor.Shape} has no element to reduce"
                + $"{(axis is { } axes ? $" along {axes}" : "")}, and the operator has no identity; give it at least one element.");
    }

    /// <summary>The shape in another order of the axes.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="tensor">The tensor whose axes are permuted.</param>
    /// <param name="axes">Where each axis of the result comes from; null reverses them.</param>
    /// <exception cref="AxisException">The axes are no permutation of those of the tensor.</exception>
    public static Shape Permute(string operatorName, Tensor tensor, Axes? axes)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        int[] order = PermutationOrder(operatorName, axes, tensor.Rank);
        Span<long> extents = stackalloc long[tensor.Rank];
        for (int i = 0; i < order.Length; i++) extents[i] = tensor.ShapeRef[order[i]];
        return new Shape(extents);
    }

    /// <summary>Checks that axes are a permutation.</summary>
    internal static int[] PermutationOrder(string operatorName, Axes? axes, int rank)
    {
        if (axes is not { } given)
        {
            var reversed = new int[rank];
            for (int i = 0; i < rank; i++) reversed[i] = rank - 1 - i;
            return reversed;
        }

        if (given.Count != rank)
            throw new AxisException(
                operatorName, nameof(axes), $"the axes {given} do not permute a tensor of {rank} dimension(s); name each axis once.");
        return AxisRules.Normalize(operatorName, given, rank, nameof(axes));
    }
}
