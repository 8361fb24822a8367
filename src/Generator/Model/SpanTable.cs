using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>The positions of an entry's fields, kept apart from the declaration so that moving text changes no declaration.</summary>
/// <param name="Fields">All fields in source order.</param>
public sealed record SpanTable(EquatableArray<FieldSpan> Fields)
{
    /// <summary>An entry without fields.</summary>
    public static SpanTable Empty { get; } = new([]);

    /// <summary>The field at <paramref name="path"/>, or null when the entry does not state it.</summary>
    public FieldSpan? Find(string path) => Fields.FirstOrDefault(field => field.Path == path);

    /// <summary>The value's span at the first of the paths that the entry states, or the entry's first character.</summary>
    public RelativeSpan ValueOf(params string[] paths) =>
        paths.Select(Find).FirstOrDefault(field => field is not null)?.Value ?? new(0, 1);

    /// <summary>The key's span at <paramref name="path"/>, or the entry's first character.</summary>
    public RelativeSpan KeyOf(string path) => Find(path)?.Key ?? new(0, 1);
}
