namespace Arity;

/// <summary>An axis outside of the tensor's dimensions, or given twice.</summary>
/// <inheritdoc cref="OperatorException(string, string?, string)"/>
public sealed class AxisException(string operatorName, string? argument, string message)
    : OperatorException(operatorName, argument, message);
