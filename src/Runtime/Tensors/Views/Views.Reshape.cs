namespace Arity;

internal static partial class Views
{
    /// <summary>The elements in row-major order in another shape: a view where strides allow it, else a copy.</summary>
    /// <param name="self">The tensor.</param>
    /// <param name="shape">The extents; one of them may be -1 and is then computed.</param>
    /// <exception cref="ShapeException">The shape has another number of elements, or more than one unknown extent.</exception>
    public static Tensor Reshape(Tensor self, Shape shape)
    {
        Shape target = ResolveUnknown(self, in shape);
        Shape strides = RowMajor.Strides(in target, out long count);
        if (count != self.ElementCount) throw CannotReshape(self, in shape);
        if (self.IsContiguous) return self.View(self.Offset, in target, in strides);
        return TryReshapeStrides(self, in target, out Shape viewStrides)
            ? self.View(self.Offset, in target, in viewStrides)
            : CopyAs(self, in target, in strides);
    }

    /// <summary>The elements in row-major order along one dimension, without gaps: a view of a row-major tensor, else a copy.</summary>
    public static Tensor Ravel(Tensor self) => self.IsContiguous ? Reshape(self, self.ElementCount) : Flatten(self);

    /// <summary>A copy of the elements in row-major order along one dimension.</summary>
    public static Tensor Flatten(Tensor self)
    {
        Shape target = self.ElementCount;
        return CopyAs(self, in target, RowMajor.Strides(in target, out _));
    }

    private static Tensor CopyAs(Tensor self, in Shape shape, in Shape strides)
    {
        self.ThrowIfDisposed();
        Tensor copy = Tensor.Allocate(in self.ShapeRef, self.DType, self.Device);
        self.Device.Backend.Copy(self, copy);
        return new Tensor(copy.Storage, 0, in shape, in strides, copy.ElementCount, copy.DType, isContiguous: true);
    }

    private static Shape ResolveUnknown(Tensor self, in Shape shape)
    {
        ReadOnlySpan<long> given = shape.AsSpan();
        int unknown = given.IndexOf(-1);
        if (unknown < 0) return shape;
        if (given[(unknown + 1)..].Contains(-1))
            throw new ShapeException("reshape", nameof(shape), $"the shape {shape} has more than one unknown extent; give all but one.");
        Span<long> extents = stackalloc long[given.Length];
        given.CopyTo(extents);
        extents[unknown] = 1;
        _ = RowMajor.Strides(new Shape(extents), out long known);
        if (known == 0 || self.ElementCount % known != 0) throw CannotReshape(self, in shape);
        extents[unknown] = self.ElementCount / known;
        return new Shape(extents);
    }

    // Walks both shapes from the end: a run of old axes that lie in one stride must be filled by whole new axes.
    private static bool TryReshapeStrides(Tensor self, in Shape target, out Shape strides)
    {
        ReadOnlySpan<long> oldExtents = self.ShapeRef.AsSpan(), oldStrides = self.StridesRef.AsSpan(), extents = target.AsSpan();
        Span<long> steps = stackalloc long[extents.Length];
        int axis = extents.Length - 1;
        long runStride = oldStrides[^1], runLength = 1, filled = 1;
        bool fits = true;
        for (int old = oldExtents.Length - 1; old >= 0 && fits; old--)
        {
            runLength *= oldExtents[old];
            if (old > 0 && (oldExtents[old - 1] == 1 || oldStrides[old - 1] == runLength * runStride)) continue;
            for (; axis >= 0 && (filled < runLength || extents[axis] == 1); axis--)
            {
                steps[axis] = filled * runStride;
                filled *= extents[axis];
            }

            fits = filled == runLength;
            if (old > 0) (runStride, runLength, filled) = (oldStrides[old - 1], 1, 1);
        }

        strides = new Shape(steps);
        return fits;
    }

    private static ShapeException CannotReshape(Tensor self, in Shape shape) => new(
        "reshape", nameof(shape), $"a tensor of shape {self.Shape}, {self.ElementCount} element(s), cannot take the shape {shape}.");
}
