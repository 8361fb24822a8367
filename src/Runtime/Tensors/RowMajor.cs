namespace Arity;

/// <summary>The geometry of row-major (C order) tensors.</summary>
internal static class RowMajor
{
    /// <summary>The strides of a row-major tensor, in elements, and its number of elements.</summary>
    /// <exception cref="ShapeException">A negative extent, or more elements than 64 bits can count.</exception>
    public static Shape Strides(in Shape shape, out long count)
    {
        Span<long> strides = stackalloc long[shape.Rank];
        ReadOnlySpan<long> extents = shape.AsSpan();
        count = 1;
        long step = 1;
        for (int axis = extents.Length - 1; axis >= 0; axis--)
        {
            long extent = extents[axis];
            if (extent < 0) throw new ShapeException("shape", null, $"the shape {shape} has a negative extent.");
            strides[axis] = step;
            if (long.MaxValue / 16 / Math.Max(extent, 1) < step)
                throw new ShapeException("shape", null, $"the shape {shape} has too many elements.");
            step *= Math.Max(extent, 1);
            count *= extent;
        }

        return new Shape(strides);
    }

    /// <summary>Whether the strides are those of a row-major tensor; those of extents 0 and 1 do not matter.</summary>
    public static bool IsContiguous(in Shape shape, in Shape strides)
    {
        ReadOnlySpan<long> extents = shape.AsSpan();
        ReadOnlySpan<long> steps = strides.AsSpan();
        long expected = 1;
        for (int axis = extents.Length - 1; axis >= 0; axis--)
        {
            if (extents[axis] == 0) return true;
            if (extents[axis] == 1) continue;
            if (steps[axis] != expected) return false;
            expected *= extents[axis];
        }

        return true;
    }
}
