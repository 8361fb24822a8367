namespace Arity;

/// <summary>
/// Python's <c>start:stop:step</c> as an index; what is null takes Python's default, and bounds past the ends are clamped.
/// </summary>
/// <param name="Start">The first element; negative counts from the end.</param>
/// <param name="Stop">The element before which to end; negative counts from the end.</param>
/// <param name="Step">The distance between elements; negative goes backwards, 0 is an error.</param>
public readonly record struct Slice(long? Start = null, long? Stop = null, long? Step = null)
{
    /// <summary>All elements of an axis, <c>:</c>.</summary>
    public static Slice All => default;

    /// <summary>The slice as Python writes it.</summary>
    public override string ToString() => Step is null ? $"{Start}:{Stop}" : $"{Start}:{Stop}:{Step}";
}
