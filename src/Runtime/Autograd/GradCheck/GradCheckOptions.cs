namespace Arity;

/// <summary>How gradients are compared with finite differences. The defaults suit float64 and complex128.</summary>
public sealed record GradCheckOptions
{
    /// <summary>The usual comparison.</summary>
    public static GradCheckOptions Default { get; } = new();

    /// <summary>The step of the central differences.</summary>
    public double Step { get; init; } = 1e-6;

    /// <summary>The absolute difference that passes.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-5;

    /// <summary>The difference that passes, relative to the numeric derivative.</summary>
    public double RelativeTolerance { get; init; } = 1e-3;

    /// <summary>The seed of the random output gradients.</summary>
    public int Seed { get; init; }

    internal bool Agree(System.Numerics.Complex analytic, System.Numerics.Complex numeric)
        => (analytic - numeric).Magnitude <= AbsoluteTolerance + (RelativeTolerance * numeric.Magnitude);
}
