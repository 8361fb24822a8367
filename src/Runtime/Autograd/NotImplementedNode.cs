namespace Arity;

/// <summary>Stands in the graph for a call whose operator declares no gradient, and says so when one is asked for.</summary>
public sealed class NotImplementedNode : Node
{
    /// <summary>Notes a call.</summary>
    /// <param name="name">The operator as declared.</param>
    /// <param name="inputs">Its tensors.</param>
    public NotImplementedNode(string name, params ReadOnlySpan<Tensor?> inputs)
        : base(name, inputs.Length)
    {
        for (int i = 0; i < inputs.Length; i++) SetInput(i, inputs[i]);
    }

    /// <inheritdoc/>
    /// <exception cref="AutogradException">Always.</exception>
    protected internal override void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients)
        => throw new AutogradException($"{Name}: no gradient is declared; add one to derivatives.yaml, or Detach() its inputs.");

    /// <inheritdoc/>
    protected override void ReleaseSaved()
    {
        // Nothing is saved.
    }
}
