namespace Arity.Tool.Listing;

/// <summary>A declared difference from NumPy as <c>arity list --json</c> shows it.</summary>
internal sealed record DivergenceRow(string Id, string When, string Numpy, string Arity, string Reason, string? Fix)
{
    public static DivergenceRow From(Divergence divergence) =>
        new(divergence.Id, divergence.When, divergence.NumPy, divergence.Arity, divergence.Reason, divergence.Fix);
}
