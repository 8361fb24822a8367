namespace Arity;

/// <summary>One argument of an operator's schema.</summary>
/// <param name="Name">As declared.</param>
/// <param name="Type">The schema type, for example <c>Tensor</c> or <c>int[]?</c>.</param>
/// <param name="Default">The default as written in the schema, or null when the argument is required.</param>
/// <param name="KeywordOnly">Whether it comes after <c>*</c>.</param>
public sealed record OperatorArgument(string Name, string Type, string? Default = null, bool KeywordOnly = false);
