namespace Arity;

/// <summary>A value outside of what the operator accepts, for example a step of zero.</summary>
/// <inheritdoc cref="OperatorException(string, string?, string)"/>
public sealed class InvalidValueException(string operatorName, string? argument, string message)
    : OperatorException(operatorName, argument, message);
