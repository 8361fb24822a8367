namespace Arity.Generator.Schema;

/// <summary>One row of <see cref="SupportedTypes"/>.</summary>
/// <param name="Spelling">The schema's spelling; <c>[N]</c> stands for a list of any fixed length.</param>
/// <param name="Kind">What such an argument holds.</param>
/// <param name="IsOptional">Whether it may be None.</param>
public sealed record SupportedType(string Spelling, ArgumentKind Kind, bool IsOptional);
