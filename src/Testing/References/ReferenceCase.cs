namespace Arity.Testing;

/// <summary>One recorded call of NumPy: the arguments for the operator, and what NumPy returned.</summary>
/// <param name="Name">Which group of values: normal, small, large, extremal, or a case of the operator's own.</param>
/// <param name="DType">The dtype of the (first) tensor argument.</param>
/// <param name="Sample">The arguments.</param>
/// <param name="Expected">NumPy's result, one tensor per output.</param>
public sealed record ReferenceCase(string Name, DType DType, SampleInput Sample, IReadOnlyList<Tensor> Expected);
