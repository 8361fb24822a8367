namespace Arity;

/// <summary>Tensors on different devices, or a device that lacks the operator or is not registered.</summary>
/// <inheritdoc cref="OperatorException(string, string?, string)"/>
public sealed class DeviceException(string operatorName, string? argument, string message)
    : OperatorException(operatorName, argument, message);
