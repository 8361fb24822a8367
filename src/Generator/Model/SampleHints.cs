using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>Hints for the sample inputs of an operator's tests.</summary>
/// <param name="Near">Values that samples must include, with their neighbours.</param>
/// <param name="Low">The lower end of the domain, or null when open.</param>
/// <param name="High">The upper end of the domain, or null when open.</param>
/// <param name="Generator">The C# method that makes samples, or null for the family's.</param>
/// <param name="Reference">The C# reference function, or null for NumPy's records.</param>
public sealed record SampleHints(EquatableArray<double> Near, double? Low, double? High, string? Generator, string? Reference)
{
    /// <summary>No hint.</summary>
    public static SampleHints None { get; } = new([], null, null, null, null);
}
