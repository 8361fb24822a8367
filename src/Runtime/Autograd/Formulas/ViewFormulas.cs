using Arity.CompilerServices;

namespace Arity.Formulas;

/// <summary>The gradients of views.</summary>
internal static class ViewFormulas
{
    /// <summary>Undoes a transposition.</summary>
    public static Tensor TransposeBack(Tensor grad, Axes? axes)
    {
        if (axes is not { } order) return grad.Transpose();
        int[] normalized = AxisRules.Normalize("transpose", order, grad.Rank);
        var inverse = new long[normalized.Length];
        for (int i = 0; i < normalized.Length; i++) inverse[normalized[i]] = i;
        return grad.Permute(inverse);
    }

    /// <summary>Zeros of the input's shape with the gradient in the place that the view showed.</summary>
    public static Tensor Embed(Tensor grad, Shape shape, Func<Tensor, Tensor> view)
    {
        Tensor whole = Ops.Zeros(shape, dtype: grad.DType, device: grad.Device);
        view(whole).CopyInPlace(grad);
        return whole;
    }

    /// <summary>The gradient of memory seen under any geometry: summed where the geometry repeats an element.</summary>
    public static Tensor StridedBack(Tensor grad, Tensor self, Tensor result)
        => ViewTransferNode.Apply(ViewTransfer.Scatter, new ViewGeometry(self, result), grad);

    /// <summary>The tangent of memory seen under any geometry, whatever the layout of the tangent itself.</summary>
    public static Tensor StridedTangent(Tensor tangent, Tensor self, Tensor result)
        => ViewTransferNode.Apply(ViewTransfer.Read, new ViewGeometry(self, result), tangent);
}
