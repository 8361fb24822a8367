namespace Arity;

/// <summary>A declared difference from NumPy.</summary>
/// <param name="Id">The diagnostic id, for example <c>ARY2001</c>.</param>
/// <param name="When">The condition over dtypes, ranks and constant arguments.</param>
/// <param name="NumPy">What NumPy does.</param>
/// <param name="Arity">What Arity does.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fix">A C# pattern with NumPy's behaviour, or null.</param>
public sealed record Divergence(string Id, string When, string NumPy, string Arity, string Reason, string? Fix = null);
