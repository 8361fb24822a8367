using Arity.Generator.Helpers;

namespace Arity.Generator.Emission;

/// <summary>A field that holds code.</summary>
/// <param name="Path">The field's path, for example <c>kernels.cpu</c>.</param>
/// <param name="Lines">Its lines.</param>
public sealed record CodeField(string Path, EquatableArray<CodeLine> Lines);
