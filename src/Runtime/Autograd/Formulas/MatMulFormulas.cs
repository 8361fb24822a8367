namespace Arity.Formulas;

/// <summary>The gradients of the matrix product. Vectors count as a row on the left and a column on the right.</summary>
internal static class MatMulFormulas
{
    /// <summary>grad · otherᴴ.</summary>
    public static Tensor Left(Tensor grad, Shape self, Tensor other)
    {
        Tensor full = Complete(grad, self.Rank == 1, other.Rank == 1);
        Tensor product = full.MatMul(Adjoint(AsMatrix(other, isLeft: false)));
        return self.Rank == 1 ? SumToVector(product, self, axis: -2) : product;
    }

    /// <summary>selfᴴ · grad.</summary>
    public static Tensor Right(Tensor grad, Tensor self, Shape other)
    {
        Tensor full = Complete(grad, self.Rank == 1, other.Rank == 1);
        Tensor product = Adjoint(AsMatrix(self, isLeft: true)).MatMul(full);
        return other.Rank == 1 ? SumToVector(product, other, axis: -1) : product;
    }

    /// <summary>The product rule.</summary>
    public static Tensor Tangent(Tensor self, Tensor selfTangent, Tensor other, Tensor otherTangent)
        => selfTangent.MatMul(other) + self.MatMul(otherTangent);

    // Puts back the axes that the product dropped for vectors.
    private static Tensor Complete(Tensor grad, bool leftIsVector, bool rightIsVector)
    {
        if (rightIsVector) grad = grad.ExpandDims(-1);
        return leftIsVector ? grad.ExpandDims(-2) : grad;
    }

    private static Tensor AsMatrix(Tensor tensor, bool isLeft) => tensor.Rank > 1 ? tensor : tensor.ExpandDims(isLeft ? 0 : 1);

    private static Tensor Adjoint(Tensor matrix)
    {
        var axes = new long[matrix.Rank];
        for (int axis = 0; axis < axes.Length; axis++) axes[axis] = axis;
        (axes[^1], axes[^2]) = (axes[^2], axes[^1]);
        return matrix.Permute(axes).Conj();
    }

    private static Tensor SumToVector(Tensor product, Shape shape, int axis)
    {
        Tensor vectors = product.Squeeze(axis);
        return vectors.Rank == 1 ? vectors : vectors.Reshape([-1, shape[0]]).Sum(0);
    }
}
