using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>Hints for the sample inputs of an operator's tests.</summary>
public sealed record SampleHints
{
    /// <summary>No hint.</summary>
    public static SampleHints None { get; } = new();

    /// <summary>Values that samples must include, with their neighbours.</summary>
    public EquatableArray<double> Near { get; init; }

    /// <summary>The range of samples, or null for the dtype's.</summary>
    public SampleRange? Domain { get; init; }

    /// <summary>The range of integer samples, or null for <see cref="Domain"/>.</summary>
    public SampleRange? IntegerDomain { get; init; }

    /// <summary>The argument that must not hold 0, or null.</summary>
    public string? ExcludeZero { get; init; }

    /// <summary>What a reduction of nothing gives, or null when it is an error or not a reduction.</summary>
    public double? Identity { get; init; }

    /// <summary>The C# method that makes samples, or null for the family's.</summary>
    public string? Generator { get; init; }

    /// <summary>The C# method that computes the expected result, or null for NumPy's records.</summary>
    public string? Reference { get; init; }
}
