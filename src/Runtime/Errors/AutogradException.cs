namespace Arity;

/// <summary>A gradient that cannot be computed: no graph, freed graph, or a saved tensor modified in place.</summary>
/// <param name="message">What happened and what to do instead.</param>
public sealed class AutogradException(string message) : InvalidOperationException(message);
