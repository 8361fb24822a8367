namespace Arity.Testing;

/// <summary>An elementwise operator of two tensors, or of a tensor and a number on either side.</summary>
/// <inheritdoc cref="OpInfo(OperatorInfo, SampleSource)"/>
public sealed class BinaryUfuncInfo(OperatorInfo declaration, SampleSource samples) : OpInfo(declaration, samples);
