namespace Arity;

/// <summary>Where a gradient goes next: an input of a node, as it was in the forward pass.</summary>
/// <param name="Node">The node that takes the gradient; null when the input needs none.</param>
/// <param name="OutputIndex">Which output of <paramref name="Node"/> the input was.</param>
public readonly record struct Edge(Node? Node, int OutputIndex)
{
    /// <summary>The input's shape, dtype and device, to which the gradient is reduced.</summary>
    /// <exception cref="AutogradException">The input needs no gradient, so nothing is known of it.</exception>
    public TensorMetadata Input => Node is null ? throw new AutogradException("This input needs no gradient.") : Node.Outputs[OutputIndex];
}
