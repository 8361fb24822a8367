namespace Arity;

/// <summary>Where a gradient goes next: an input of a node, as it was in the forward pass.</summary>
/// <param name="Node">The node that takes the gradient; null when the input needs none.</param>
/// <param name="OutputIndex">Which output of <paramref name="Node"/> the input was.</param>
/// <param name="Input">The input's shape, dtype and device, to which the gradient is reduced.</param>
public readonly record struct Edge(Node? Node, int OutputIndex, TensorMetadata Input);
