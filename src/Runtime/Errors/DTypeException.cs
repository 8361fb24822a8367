namespace Arity;

/// <summary>A dtype that the operator does not take or cannot produce.</summary>
/// <inheritdoc cref="OperatorException(string, string?, string)"/>
public sealed class DTypeException(string operatorName, string? argument, string message)
    : OperatorException(operatorName, argument, message);
