namespace Arity;

/// <summary>An index outside of its dimension, too many indices, or an index of the wrong kind.</summary>
/// <inheritdoc cref="OperatorException(string, string?, string)"/>
public sealed class TensorIndexException(string operatorName, string? argument, string message)
    : OperatorException(operatorName, argument, message);
