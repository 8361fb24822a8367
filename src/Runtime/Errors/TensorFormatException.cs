namespace Arity;

/// <summary>A file that is not a well-formed or not a supported <c>.npy</c> or <c>.npz</c>.</summary>
/// <param name="message">What was found at which place, and what was expected.</param>
public sealed class TensorFormatException(string message) : FormatException(message);
