using System.Diagnostics.CodeAnalysis;

namespace Arity.CompilerServices;

/// <content>Forward mode.</content>
public static partial class Dispatch
{
    /// <summary>Whether one of the tensors carries a forward-mode tangent.</summary>
    /// <exception cref="AutogradException">A tangent belongs to a level of another thread.</exception>
    public static bool HasTangent(params ReadOnlySpan<Tensor?> tensors)
    {
        bool found = false;
        foreach (Tensor? tensor in tensors)
        {
            if (tensor?.TangentLevel is not { } level) continue;
            level.RequireCurrent();
            found = true;
        }

        return found;
    }

    /// <summary>The tensor without its tangent, with its place in the graph.</summary>
    [return: NotNullIfNotNull(nameof(tensor))]
    public static Tensor? Primal(Tensor? tensor) => tensor?.TangentLevel is null ? tensor : tensor.WithoutTangent();

    /// <summary>The tensors without their tangents.</summary>
    public static Tensor[] Primal(Tensor[] tensors) => Array.ConvertAll(tensors, t => Primal(t));

    /// <summary>The tensor's tangent; zeros if it carries none.</summary>
    [return: NotNullIfNotNull(nameof(tensor))]
    public static Tensor? Tangent(Tensor? tensor)
        => tensor is null ? null : tensor.GetTangent() ?? Ops.Zeros(tensor.Shape, dtype: tensor.DType, device: tensor.Device);

    /// <summary>The tensors' tangents; zeros for those that carry none.</summary>
    public static Tensor[] Tangent(Tensor[] tensors) => Array.ConvertAll(tensors, t => Tangent(t));

    /// <summary>The tensor's tangent, or null if it carries none.</summary>
    public static Tensor? TangentOrNull(Tensor? tensor) => tensor?.GetTangent();

    /// <summary>The sum of two tangents, of which the first may be missing.</summary>
    public static Tensor AddTangents(Tensor? sum, Tensor tangent) => sum is null ? tangent : Ops.Add(sum, tangent);

    /// <summary>The complex conjugate, as formulas need it that are written for gradients.</summary>
    public static Tensor Conjugate(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.DType.IsComplex ? Ops.Conj(tensor) : tensor;
    }

    /// <summary>Gives a result, or a tensor that was overwritten, its tangent; null stands for zero.</summary>
    /// <param name="result">The tensor.</param>
    /// <param name="tangent">Is broadcast to the result's shape and cast to its dtype.</param>
    /// <exception cref="AutogradException">The tangent's shape does not broadcast to the result's.</exception>
    public static void SetTangent(Tensor result, Tensor? tangent)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.DType.IsInexact || (tangent is null && result.TangentLevel is null)) return;
        tangent ??= Ops.Zeros(result.Shape, dtype: result.DType, device: result.Device);
        result.SetTangent(TangentShape.Match(result, tangent), ForwardLevel.Current);
    }

    /// <summary>Gives the results of a list their tangents.</summary>
    public static void SetTangent(Tensor[] results, Tensor[] tangents)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(tangents);
        for (int i = 0; i < results.Length; i++) SetTangent(results[i], tangents[i]);
    }

    /// <summary>Throws because a tangent meets an operator without a forward-mode formula.</summary>
    /// <exception cref="AutogradException">Always.</exception>
    public static void ThrowNoForwardMode(string operatorName)
        => throw new AutogradException(
            $"{operatorName}: no forward-mode formula is declared; use reverse mode (Backward), or add one to derivatives.yaml.");
}
