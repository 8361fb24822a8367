namespace Arity.Generator.Rules;

/// <summary>What a shape rule gave.</summary>
/// <param name="Shape">The shape as far as it is known.</param>
/// <param name="Error">Why the arguments do not go together, or null when they do or may.</param>
public sealed record ShapeOutcome(ShapeValue Shape, string? Error)
{
    /// <summary>A shape.</summary>
    public static implicit operator ShapeOutcome(ShapeValue shape) => new(shape, null);

    /// <summary>A mismatch.</summary>
    public static ShapeOutcome Mismatch(string error) => new(ShapeValue.Unknown, error);

    /// <summary>A shape of known rank.</summary>
    public static ShapeOutcome Of(IEnumerable<long?> dims) => ShapeValue.Of(dims);
}
