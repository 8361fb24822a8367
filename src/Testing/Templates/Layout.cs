namespace Arity.Testing;

/// <summary>A way to lay the same values out in memory differently.</summary>
/// <param name="Name">For failure messages.</param>
/// <param name="Apply">Makes a tensor of equal shape and values.</param>
internal sealed record Layout(string Name, Func<Tensor, Tensor> Apply)
{
    /// <summary>The layouts that templates compare with the contiguous one.</summary>
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("transposed", t => t.Transpose().Clone().Transpose()),
        new("every other element", t => Interleave(t, 2)),
        new("every third element, reversed", t => Interleave(t, -3)),
        new("offset in a larger tensor", Inset),
        new("extra axes of one squeezed away", t => t.ExpandDims(0).ExpandDims(-1).Clone().Squeeze([0, -1])),
    ];

    private static Tensor Interleave(Tensor tensor, int step)
    {
        if (tensor.Rank == 0) return tensor.Clone();
        int axis = tensor.Rank - 1;
        long[] extents = tensor.Shape.ToArray();
        long count = extents[axis];
        extents[axis] = Math.Max(count * Math.Abs(step), 1);
        Tensor wide = Ops.Ones(extents, dtype: tensor.DType, device: tensor.Device);
        Tensor view = step > 0 ? wide.Slice(axis, 0, null, step) : wide.Slice(axis, null, null, step);
        Tensor part = view.Slice(axis, 0, count);
        part.CopyInPlace(tensor);
        return part;
    }

    private static Tensor Inset(Tensor tensor)
    {
        long[] extents = Array.ConvertAll(tensor.Shape.ToArray(), e => e + 2);
        Tensor part = Ops.Ones(extents, dtype: tensor.DType, device: tensor.Device);
        for (int axis = 0; axis < tensor.Rank; axis++) part = part.Slice(axis, 1, tensor.Shape[axis] + 1);
        part.CopyInPlace(tensor);
        return part;
    }
}
