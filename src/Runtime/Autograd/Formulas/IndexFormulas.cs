namespace Arity.Formulas;

/// <summary>The gradients of indexing.</summary>
internal static class IndexFormulas
{
    /// <summary>The gradient of the tensor that was written into: zero where it was overwritten.</summary>
    public static Tensor PutSelf(Tensor grad, Tensor?[] indices, bool accumulate)
        => accumulate ? grad : Ops.IndexPut(grad, indices, Ops.Zeros([], dtype: grad.DType, device: grad.Device));
}
