using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>Where a field of an entry stands.</summary>
/// <param name="Path">The field, for example <c>kernels.cpu</c> or <c>result[1]</c>.</param>
/// <param name="Key">The key's span; the value's for an item of a list.</param>
/// <param name="Value">The value's span.</param>
/// <param name="Lines">For text, one span per line of its value, which holds exactly that line: what <c>#line</c> needs.</param>
public sealed record FieldSpan(string Path, RelativeSpan Key, RelativeSpan Value, EquatableArray<RelativeSpan> Lines);
