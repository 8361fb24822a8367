namespace Arity.Generator.Model;

/// <summary>One row of <see cref="TagTable"/>.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Meaning">What it promises.</param>
public sealed record TagInfo(string Name, string Meaning);
