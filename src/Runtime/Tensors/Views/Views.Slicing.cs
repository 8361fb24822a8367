namespace Arity;

internal static partial class Views
{
    /// <summary>One element along an axis, which the result lacks.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="index">The element; negative counts from the end.</param>
    /// <exception cref="AxisException">The axis is out of range.</exception>
    /// <exception cref="TensorIndexException">The index is out of range.</exception>
    public static Tensor Select(Tensor self, long axis, long index)
    {
        int along = AxisRules.Normalize("select", axis, self.Rank);
        long element = IndexRules.Resolve("select", self, along, index);
        Span<long> extents = stackalloc long[self.Rank], strides = stackalloc long[self.Rank];
        CopyGeometry(self, extents, strides);
        long offset = self.Offset + (element * strides[along]);
        extents[(along + 1)..].CopyTo(extents[along..]);
        strides[(along + 1)..].CopyTo(strides[along..]);
        return self.View(offset, new Shape(extents[..^1]), new Shape(strides[..^1]));
    }

    /// <summary>Every step-th element from start up to, not including, stop along an axis, with Python's defaults and clamping.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="start">The first element; null is the first in the direction of the step.</param>
    /// <param name="stop">Where to end; null goes through to the end.</param>
    /// <param name="step">Any number but 0.</param>
    /// <exception cref="AxisException">The axis is out of range.</exception>
    /// <exception cref="InvalidValueException">The step is zero.</exception>
    public static Tensor Slice(Tensor self, long axis, long? start = null, long? stop = null, long step = 1)
    {
        int along = AxisRules.Normalize("slice", axis, self.Rank);
        return Slice(self, along, SliceRange.Resolve("slice", start, stop, step, self.ShapeRef[along]));
    }

    /// <summary>The tensor reversed along axes, by negative strides.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="axis">The axes; null reverses all.</param>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    public static Tensor Flip(Tensor self, Axes? axis)
    {
        ulong flipped = AxisRules.NormalizeSet("flip", axis, self.Rank);
        Span<long> strides = stackalloc long[self.Rank];
        self.StridesRef.AsSpan().CopyTo(strides);
        long offset = self.Offset;
        for (int i = 0; i < strides.Length; i++)
        {
            if (!AxisRules.Contains(flipped, i)) continue;
            offset += self.ElementCount == 0 ? 0 : strides[i] * (self.ShapeRef[i] - 1);
            strides[i] = -strides[i];
        }

        return self.View(offset, in self.ShapeRef, new Shape(strides));
    }

    /// <summary>The tensor in equal parts along an axis.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="sections">The number of parts, which must divide the extent.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">The extent is not a multiple of the number of parts.</exception>
    /// <exception cref="InvalidValueException">The number of parts is not positive.</exception>
    /// <exception cref="AxisException">The axis is out of range.</exception>
    public static Tensor[] Split(Tensor self, long sections, long axis)
    {
        int along = AxisRules.Normalize("split", axis, self.Rank);
        if (sections <= 0) throw new InvalidValueException(
            "split", nameof(sections), $"{sections} is no number of parts; give at least 1.");
        long extent = self.ShapeRef[along], length = extent / sections;
        if (length * sections != extent)
            throw new ShapeException("split", nameof(sections),
                $"axis {along} of shape {self.Shape} does not divide into {sections} equal parts; give indices instead.");
        var parts = new Tensor[sections];
        for (long i = 0; i < sections; i++) parts[i] = Slice(self, along, new SliceRange(length == 0 ? 0 : i * length, length, 1));
        return parts;
    }

    /// <summary>The tensor cut along an axis before some indices.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="indices">Where to cut; each part is a slice from one index to the next, with Python's clamping.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="AxisException">The axis is out of range.</exception>
    public static Tensor[] SplitAt(Tensor self, Axes indices, long axis)
    {
        int along = AxisRules.Normalize("split", axis, self.Rank);
        long extent = self.ShapeRef[along];
        var parts = new Tensor[indices.Count + 1];
        for (int i = 0; i < parts.Length; i++)
        {
            long start = i == 0 ? 0 : indices[i - 1], stop = i == indices.Count ? extent : indices[i];
            parts[i] = Slice(self, along, SliceRange.Resolve("split", start, stop, 1, extent));
        }

        return parts;
    }

    /// <summary>The diagonal of two axes, which becomes the last axis of the result.</summary>
    /// <param name="self">A tensor of at least two dimensions.</param>
    /// <param name="offset">Which diagonal: above the main one if positive, below if negative.</param>
    /// <param name="axis1">The axis of the rows.</param>
    /// <param name="axis2">The axis of the columns.</param>
    /// <exception cref="ShapeException">The tensor has fewer than two dimensions.</exception>
    /// <exception cref="AxisException">An axis is out of range, or both are the same.</exception>
    public static Tensor Diagonal(Tensor self, long offset = 0, long axis1 = 0, long axis2 = 1)
    {
        if (self.Rank < 2) throw new ShapeException(
            "diagonal", nameof(self), $"the shape {self.Shape} has no diagonal; give at least two dimensions.");
        int[] pair = AxisRules.Normalize("diagonal", [axis1, axis2], self.Rank, nameof(axis2));
        (int row, int column) = (pair[0], pair[1]);
        offset = Math.Clamp(offset, -self.ShapeRef[row], self.ShapeRef[column]);
        long count = Math.Min(self.ShapeRef[row] + Math.Min(offset, 0), self.ShapeRef[column] - Math.Max(offset, 0));
        Span<long> extents = stackalloc long[self.Rank - 1], strides = stackalloc long[self.Rank - 1];
        int rank = 0;
        for (int axis = 0; axis < self.Rank; axis++)
        {
            if (axis == row || axis == column) continue;
            (extents[rank], strides[rank]) = (self.ShapeRef[axis], self.StridesRef[axis]);
            rank++;
        }

        (extents[rank], strides[rank]) = (count, self.StridesRef[row] + self.StridesRef[column]);
        long skipped = count == 0 ? 0 : offset > 0 ? offset * self.StridesRef[column] : -offset * self.StridesRef[row];
        return self.View(self.Offset + skipped, new Shape(extents), new Shape(strides));
    }

    private static Tensor Slice(Tensor self, int along, SliceRange range)
    {
        Span<long> extents = stackalloc long[self.Rank], strides = stackalloc long[self.Rank];
        CopyGeometry(self, extents, strides);
        long offset = self.Offset + (range.First * strides[along]);
        extents[along] = range.Count;
        strides[along] *= range.Step;
        return self.View(offset, new Shape(extents), new Shape(strides));
    }
}
