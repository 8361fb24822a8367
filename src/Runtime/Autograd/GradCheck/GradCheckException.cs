namespace Arity;

/// <summary>A gradient that is not the one that finite differences give.</summary>
/// <param name="message">Which operator, output and input, at which elements, with both numbers.</param>
public sealed class GradCheckException(string message) : Exception(message);
