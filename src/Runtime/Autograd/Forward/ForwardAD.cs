namespace Arity;

/// <summary>Forward-mode differentiation: tensors carry a directional derivative along with their values.</summary>
/// <example><code>
/// using var level = ForwardAD.EnterLevel();
/// Tensor dual = ForwardAD.MakeDual(x, direction);
/// (Tensor value, Tensor? derivative) = ForwardAD.Unpack(f(dual));
/// </code></example>
public static class ForwardAD
{
    /// <summary>Begins a computation of directional derivatives on this thread.</summary>
    /// <exception cref="AutogradException">One is active already.</exception>
    public static ForwardLevel EnterLevel() => new();

    /// <summary>The same values, in the same memory, carrying a tangent.</summary>
    /// <param name="primal">Float or complex values.</param>
    /// <param name="tangent">The direction, of the same shape, dtype and device.</param>
    /// <exception cref="AutogradException">No level is active, the tangent does not fit, or the primal is not differentiable or dual
    /// already.</exception>
    public static Tensor MakeDual(Tensor primal, Tensor tangent)
    {
        ArgumentNullException.ThrowIfNull(primal);
        ArgumentNullException.ThrowIfNull(tangent);
        tangent.ThrowIfDisposed();
        ForwardLevel level = ForwardLevel.Current;
        RequireFit(primal, tangent);
        Tensor dual = primal.WithoutTangent();
        dual.SetTangent(tangent, level);
        return dual;
    }

    /// <summary>The values of a tensor, and the tangent that it carries while its level is active.</summary>
    /// <returns>The same tensor and null if it carries none.</returns>
    public static (Tensor Primal, Tensor? Tangent) Unpack(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        tensor.ThrowIfDisposed();
        return tensor.GetTangent() is { } tangent ? (tensor.WithoutTangent(), tangent) : (tensor, null);
    }

    private static void RequireFit(Tensor primal, Tensor tangent)
    {
        if (!primal.DType.IsInexact)
            throw new AutogradException(
                $"MakeDual: only float and complex tensors carry tangents, not {primal.DType.NumPyName}; cast with To(...).");
        if (primal.TangentLevel is not null || tangent.TangentLevel is not null)
            throw new AutogradException("MakeDual: the tensor carries a tangent already, and tangents do not nest; Unpack it first.");
        if (tangent.ShapeRef != primal.ShapeRef || tangent.DType != primal.DType || tangent.Device != primal.Device)
            throw new AutogradException(
                $"MakeDual: the tangent is {tangent.DType.NumPyName} of shape {tangent.Shape} on '{tangent.Device}', "
                + $"the primal {primal.DType.NumPyName} of shape {primal.Shape} on '{primal.Device}'; they must be equal.");
    }
}
