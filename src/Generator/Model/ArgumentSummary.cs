namespace Arity.Generator.Model;

/// <summary>What derivative checks know of an argument.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsTensor">Whether a gradient can flow to it.</param>
public sealed record ArgumentSummary(string Name, bool IsTensor);
