namespace Arity;

/// <summary>What autograd knows of a tensor; made when a tensor first takes part in a gradient.</summary>
internal sealed class AutogradMeta
{
    /// <summary>Whether a leaf asks for gradients.</summary>
    public bool RequiresGrad;

    /// <summary>The operator call that made the tensor; null for a leaf.</summary>
    public Node? GradFn;

    /// <summary>Which output of <see cref="GradFn"/> the tensor is.</summary>
    public int OutputIndex;

    /// <summary>The node that adds into <see cref="Grad"/>; made on demand for a leaf.</summary>
    public Node? Accumulator;

    /// <summary>The accumulated gradient of a leaf.</summary>
    public Tensor? Grad;

    /// <summary>The forward-mode tangent.</summary>
    public Tensor? Tangent;

    /// <summary>Functions that see, and may replace, the gradient on its way to this tensor.</summary>
    public List<Func<Tensor, Tensor?>>? Hooks;

    /// <summary>Counts in-place writes that changed a base's history; a view whose number is older renews its <see cref="GradFn"/>.</summary>
    public int HistoryVersion;
}
