using Arity.CompilerServices;

namespace Arity;

internal static partial class Views
{
    /// <summary>The tensor with its axes in another order; reversed by default.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="axes">Where each axis of the result comes from; null reverses them.</param>
    /// <exception cref="AxisException">The axes are no permutation.</exception>
    public static Tensor Transpose(Tensor self, Axes? axes) => Reorder(self, ShapeRules.PermutationOrder("transpose", axes, self.Rank));

    /// <summary>The tensor with its axes in another order.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="axes">Where each axis of the result comes from.</param>
    /// <exception cref="AxisException">The axes are no permutation.</exception>
    public static Tensor Permute(Tensor self, Axes axes) => Reorder(self, ShapeRules.PermutationOrder("permute", axes, self.Rank));

    /// <summary>The tensor with some axes moved; the others keep their order.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="source">The axes to move.</param>
    /// <param name="target">Where each of them goes.</param>
    /// <exception cref="AxisException">An axis is out of range or given twice, or the numbers of axes differ.</exception>
    public static Tensor MoveAxis(Tensor self, Axes source, Axes target)
    {
        const string Name = "moveaxis";
        if (source.Count != target.Count)
            throw new AxisException(
                Name, nameof(target), $"{source.Count} axes {source} cannot move to {target.Count} places {target}.");
        int[] from = AxisRules.Normalize(Name, source, self.Rank, nameof(source));
        int[] to = AxisRules.Normalize(Name, target, self.Rank, nameof(target));
        List<int> order = [.. Enumerable.Range(0, self.Rank).Except(from)];
        Array.Sort(to, from);
        for (int i = 0; i < to.Length; i++) order.Insert(to[i], from[i]);
        return Reorder(self, [.. order]);
    }

    /// <summary>The tensor with two axes exchanged.</summary>
    /// <exception cref="AxisException">An axis is out of range.</exception>
    public static Tensor SwapAxes(Tensor self, long axis1, long axis2)
    {
        int first = AxisRules.Normalize("swapaxes", axis1, self.Rank, nameof(axis1));
        int second = AxisRules.Normalize("swapaxes", axis2, self.Rank, nameof(axis2));
        int[] order = [.. Enumerable.Range(0, self.Rank)];
        (order[first], order[second]) = (second, first);
        return Reorder(self, order);
    }

    private static Tensor Reorder(Tensor self, ReadOnlySpan<int> order)
    {
        Span<long> extents = stackalloc long[order.Length], strides = stackalloc long[order.Length];
        for (int i = 0; i < order.Length; i++) (extents[i], strides[i]) = (self.ShapeRef[order[i]], self.StridesRef[order[i]]);
        return self.View(self.Offset, new Shape(extents), new Shape(strides));
    }
}
