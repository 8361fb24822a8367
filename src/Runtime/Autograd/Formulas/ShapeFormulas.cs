namespace Arity.Formulas;

/// <summary>The gradients of operators that put tensors together.</summary>
internal static class ShapeFormulas
{
    /// <summary>The slices along an axis, which disappears.</summary>
    public static Tensor?[] Unstack(Tensor grad, long axis)
    {
        var parts = new Tensor?[grad.Shape[(int)axis]];
        for (int i = 0; i < parts.Length; i++) parts[i] = grad.Select(axis, i);
        return parts;
    }

    /// <summary>The slices along an axis, as long as the tensors that were concatenated.</summary>
    public static Tensor?[] SplitLike(Tensor grad, TensorMetadata[] tensors, long axis)
    {
        var parts = new Tensor?[tensors.Length];
        long start = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            long stop = start + tensors[i].Shape[(int)axis];
            parts[i] = grad.Slice(axis, start, stop);
            start = stop;
        }

        return parts;
    }
}
