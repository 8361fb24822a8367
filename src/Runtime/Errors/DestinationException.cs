namespace Arity;

/// <summary>A destination of the wrong shape, dtype or device, or one that overlaps an input in part.</summary>
/// <inheritdoc cref="OperatorException(string, string?, string)"/>
public sealed class DestinationException(string operatorName, string? argument, string message)
    : OperatorException(operatorName, argument, message);
