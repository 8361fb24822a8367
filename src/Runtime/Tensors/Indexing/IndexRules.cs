namespace Arity;

/// <summary>The shape rule of <c>index</c>, which Operators.yaml names.</summary>
internal static class IndexRules
{
    /// <summary>The shape of the elements that index tensors pick; with masks it depends on their values.</summary>
    /// <exception cref="TensorIndexException">The indices do not fit the tensor or each other.</exception>
    public static Arity.Shape Shape(Tensor self, Tensor?[] indices) => IndexLayout.Create("index", self, indices).Result;

    /// <summary>Whether values of a shape may be written to another: aligned at the end, extents are equal or 1.</summary>
    public static bool Broadcasts(in Arity.Shape values, in Arity.Shape target)
    {
        if (values.Rank > target.Rank) return false;
        for (int fromEnd = 1; fromEnd <= values.Rank; fromEnd++)
            if (values[-fromEnd] != 1 && values[-fromEnd] != target[-fromEnd]) return false;
        return true;
    }
}
