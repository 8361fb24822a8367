namespace Arity;

/// <summary>The shape rule of <c>index</c>, which Operators.yaml names, and the range of integers.</summary>
internal static class IndexRules
{
    /// <summary>The shape of the elements that index tensors pick; with masks it depends on their values.</summary>
    /// <exception cref="TensorIndexException">The indices do not fit the tensor or each other.</exception>
    public static Shape Shape(Tensor self, Tensor?[] indices) => new IndexLayout("index", self, indices).GetResult();

    /// <summary>An index of an axis, counted from the front.</summary>
    /// <exception cref="TensorIndexException">The index is out of range.</exception>
    public static long Resolve(string operatorName, Tensor self, int axis, long index)
    {
        long extent = self.ShapeRef[axis];
        if (index < -extent || index >= extent)
            throw new TensorIndexException(
                operatorName, nameof(index), $"index {index} is out of range for axis {axis} of shape {self.Shape}.");
        return index < 0 ? index + extent : index;
    }
}
