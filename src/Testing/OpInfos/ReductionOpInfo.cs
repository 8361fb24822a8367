namespace Arity.Testing;

/// <summary>An operator that reduces axes.</summary>
/// <inheritdoc cref="OpInfo(OperatorInfo, SampleSource)"/>
public sealed class ReductionOpInfo(OperatorInfo declaration, SampleSource samples) : OpInfo(declaration, samples)
{
    /// <summary>Whether it takes a list of axes, not just one.</summary>
    public bool TakesSeveralAxes => Declaration.Arguments.Any(a => a.Name == "axis" && a.Type.StartsWith("int[", StringComparison.Ordinal));

    /// <summary>The result over no elements, or null when there is none.</summary>
    public double? Identity => Declaration.Samples.TryGetValue("identity", out string? text)
        ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
