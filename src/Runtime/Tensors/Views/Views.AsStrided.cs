namespace Arity;

internal static partial class Views
{
    /// <summary>The memory of a tensor under any geometry that stays inside of it.</summary>
    /// <param name="self">The tensor whose storage is viewed.</param>
    /// <param name="shape">The extents.</param>
    /// <param name="strides">Steps between neighbours, in elements; may be zero or negative.</param>
    /// <param name="offset">How far the first element lies from that of the tensor, in elements.</param>
    /// <exception cref="ShapeException">
    /// Shape and strides differ in length, an extent is negative, or an element lies outside of the storage.
    /// </exception>
    public static Tensor AsStrided(Tensor self, Shape shape, Shape strides, long offset = 0)
    {
        if (shape.Rank != strides.Rank)
            throw new ShapeException(
                "as_strided", nameof(strides), $"{strides.Rank} strides {strides} do not fit the {shape.Rank} extents {shape}.");
        if (shape.AsSpan().ContainsAnyInRange(long.MinValue, -1))
            throw new ShapeException("as_strided", nameof(shape), $"the shape {shape} has a negative extent.");
        _ = RowMajor.Strides(in shape, out long count);
        Int128 first = (Int128)self.Offset + offset;
        if (count > 0) RequireInside(self, in shape, in strides, first);
        return self.View(count > 0 ? (long)first : self.Offset, in shape, in strides);
    }

    private static void RequireInside(Tensor self, in Shape shape, in Shape strides, Int128 first)
    {
        Int128 low = first, high = first;
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            Int128 reach = (Int128)strides[axis] * (shape[axis] - 1);
            if (reach < 0) low += reach;
            else high += reach;
        }

        long available = self.Storage.ByteLength / self.DType.ItemSize;
        if (low < 0 || high >= available)
            throw new ShapeException("as_strided", nameof(strides),
                $"shape {shape} with strides {strides} reaches elements {low} to {high} of the storage, which has {available}.");
    }
}
