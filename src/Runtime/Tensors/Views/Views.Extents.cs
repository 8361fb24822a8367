using Arity.CompilerServices;

namespace Arity;

internal static partial class Views
{
    /// <summary>
    /// The tensor repeated, without copying, along axes of extent 1 and along new leading axes; NumPy's <c>broadcast_to</c>.
    /// </summary>
    /// <param name="self">The tensor.</param>
    /// <param name="shape">The extents of the result; -1 keeps that of the tensor.</param>
    /// <exception cref="ShapeException">An extent differs and is not 1, there are fewer axes than before, or a new one is -1.</exception>
    public static Tensor Expand(Tensor self, Shape shape)
    {
        int added = shape.Rank - self.Rank;
        if (added < 0) throw CannotExpand(self, in shape);
        Span<long> extents = stackalloc long[shape.Rank], strides = stackalloc long[shape.Rank];
        shape.AsSpan().CopyTo(extents);
        strides[..added].Clear();
        for (int axis = 0; axis < self.Rank; axis++)
        {
            ref long extent = ref extents[added + axis];
            long old = self.ShapeRef[axis];
            if (extent == -1) extent = old;
            if (extent != old && old != 1) throw CannotExpand(self, in shape);
            strides[added + axis] = extent == old ? self.StridesRef[axis] : 0;
        }

        if (extents.ContainsAnyInRange(long.MinValue, -1)) throw CannotExpand(self, in shape);
        var target = new Shape(extents);
        _ = RowMajor.Strides(in target, out _);
        return self.View(self.Offset, in target, new Shape(strides));
    }

    /// <summary>The tensor without axes of extent 1.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="axis">The axes to remove; null removes all of extent 1.</param>
    /// <exception cref="ShapeException">A named axis has another extent.</exception>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    public static Tensor Squeeze(Tensor self, Axes? axis)
    {
        ulong named = AxisRules.NormalizeSet("squeeze", axis, self.Rank);
        Span<long> extents = stackalloc long[self.Rank], strides = stackalloc long[self.Rank];
        int rank = 0;
        for (int i = 0; i < self.Rank; i++)
        {
            bool isOne = self.ShapeRef[i] == 1;
            if (isOne && AxisRules.Contains(named, i)) continue;
            if (axis is not null && AxisRules.Contains(named, i))
                throw new ShapeException("squeeze", nameof(axis), $"axis {i} of shape {self.Shape} has extent {self.ShapeRef[i]}, not 1.");
            (extents[rank], strides[rank]) = (self.ShapeRef[i], self.StridesRef[i]);
            rank++;
        }

        return self.View(self.Offset, new Shape(extents[..rank]), new Shape(strides[..rank]));
    }

    /// <summary>The tensor with new axes of extent 1.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="axis">Where the new axes stand in the result.</param>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    /// <exception cref="ShapeException">The result would have too many dimensions.</exception>
    public static Tensor ExpandDims(Tensor self, Axes axis)
    {
        int rank = self.Rank + axis.Count;
        if (rank > Shape.MaxRank)
            throw new ShapeException("expand_dims", nameof(axis), $"{rank} dimensions are more than {Shape.MaxRank}.");
        ulong added = AxisRules.NormalizeSet("expand_dims", axis, rank);
        Span<long> extents = stackalloc long[rank], strides = stackalloc long[rank];
        int old = self.Rank;
        long stride = 1;
        for (int i = rank - 1; i >= 0; i--)
        {
            if (AxisRules.Contains(added, i))
            {
                (extents[i], strides[i]) = (1, stride);
                continue;
            }

            (extents[i], strides[i]) = (self.ShapeRef[--old], self.StridesRef[old]);
            stride = extents[i] * strides[i];
        }

        return self.View(self.Offset, new Shape(extents), new Shape(strides));
    }

    private static ShapeException CannotExpand(Tensor self, in Shape shape) => new(
        "expand", nameof(shape), $"a tensor of shape {self.Shape} does not broadcast to {shape}: "
        + "aligned at the end, each extent must be equal or 1, and new ones not negative.");
}
