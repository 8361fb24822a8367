namespace Arity;

/// <summary>Brings a tangent to the shape and dtype of what it is a tangent of.</summary>
internal static class TangentShape
{
    /// <summary>Broadcasts, takes the real part for a real result, and casts.</summary>
    /// <exception cref="AutogradException">The shape does not broadcast to the result's.</exception>
    public static Tensor Match(Tensor result, Tensor tangent)
    {
        if (tangent.DType.IsComplex && !result.DType.IsComplex) tangent = Ops.Real(tangent);
        if (tangent.DType != result.DType) tangent = Ops.AsType(tangent, result.DType);
        if (tangent.ShapeRef == result.ShapeRef) return tangent;
        if (!GradientShape.Broadcasts(in tangent.ShapeRef, in result.ShapeRef))
            throw new AutogradException(
                $"A tangent of shape {tangent.Shape} is none of a result of shape {result.Shape}; mend the forward-mode formula.");
        return Ops.Expand(tangent, result.Shape);
    }
}
