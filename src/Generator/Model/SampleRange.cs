namespace Arity.Generator.Model;

/// <summary>A closed range of sample values.</summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
public sealed record SampleRange(double Low, double High);
