namespace Arity;

/// <summary>The shape rule of <c>index</c>, which Operators.yaml names.</summary>
internal static class IndexRules
{
    /// <summary>The shape of the elements that index tensors pick; with masks it depends on their values.</summary>
    /// <exception cref="TensorIndexException">The indices do not fit the tensor or each other.</exception>
    public static Shape Shape(Tensor self, Tensor?[] indices) => new IndexLayout("index", self, indices).GetResult();
}
