namespace Arity;

/// <summary>What autograd knows of a tensor; made when a tensor first takes part in a gradient.</summary>
internal sealed class AutogradMeta
{
    /// <summary>The operator call that made the tensor; null for a leaf.</summary>
    public Node? GradFn;

    /// <summary>The node that adds into <see cref="Grad"/>; made on demand for a leaf.</summary>
    public AccumulateGrad? Accumulator;

    /// <summary>The accumulated gradient of a leaf.</summary>
    public Tensor? Grad;

    /// <summary>The forward-mode tangent.</summary>
    public Tangent? Tangent;

    /// <summary>Takes off the hook that keeps the gradient of a result, see <see cref="Tensor.RetainGrad"/>.</summary>
    public HookHandle? Retainer;

    /// <summary>Which output of <see cref="GradFn"/> the tensor is.</summary>
    public int OutputIndex;

    /// <summary>
    /// Of a base: counts in-place writes that changed its history. Of a view: the count at which its own history was made.
    /// </summary>
    public int HistoryVersion;

    /// <summary>Whether <see cref="Grad"/> was made by the engine and seen by nobody, so that it may be added to in place.</summary>
    public bool OwnsGrad;
}
