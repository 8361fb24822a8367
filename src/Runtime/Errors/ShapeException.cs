namespace Arity;

/// <summary>Shapes that the operator cannot combine, or a shape that is not possible.</summary>
/// <inheritdoc cref="OperatorException(string, string?, string)"/>
public sealed class ShapeException(string operatorName, string? argument, string message)
    : OperatorException(operatorName, argument, message);
