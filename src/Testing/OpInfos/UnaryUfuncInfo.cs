namespace Arity.Testing;

/// <summary>An elementwise operator of one tensor.</summary>
/// <inheritdoc cref="OpInfo(OperatorInfo, SampleSource)"/>
public sealed class UnaryUfuncInfo(OperatorInfo declaration, SampleSource samples) : OpInfo(declaration, samples);
