namespace Arity;

/// <summary>
/// A gradient that <see cref="Autograd.Grad(ReadOnlySpan{Tensor}, ReadOnlySpan{Tensor}, ReadOnlySpan{Tensor?}, bool, bool, bool)"/> gives
/// to its caller.
/// </summary>
/// <param name="OutputIndex">Which output of the node.</param>
/// <param name="Slot">Its place among the results.</param>
/// <param name="Next">The next one of the same node.</param>
internal sealed record Capture(int OutputIndex, int Slot, Capture? Next);
