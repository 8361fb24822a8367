namespace Arity.Generator.Emission;

/// <summary>Where the code of an operator stands in the declaration files.</summary>
/// <param name="Operator">The entry in Operators.yaml, or null when positions are of no interest.</param>
/// <param name="Derivative">The entry in derivatives.yaml, or null.</param>
public sealed record CodeLocations(CodePlace? Operator, CodePlace? Derivative)
{
    /// <summary>No positions.</summary>
    public static CodeLocations None { get; } = new(null, null);
}
