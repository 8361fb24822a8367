using Arity.Generator.Rules;

namespace Arity.Generator.Model;

/// <summary>A declared difference from NumPy.</summary>
/// <param name="Id">The id under which analyzers report it, for example <c>ARY2001</c>.</param>
/// <param name="When">The condition on dtypes, ranks and constant arguments; null when it always holds.</param>
/// <param name="NumPy">What NumPy does.</param>
/// <param name="Arity">What Arity does.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fix">C# that gives NumPy's behaviour, with <c>{argument}</c> holes, or null.</param>
public sealed record Divergence(string Id, RuleExpression? When, string NumPy, string Arity, string Reason, string? Fix);
