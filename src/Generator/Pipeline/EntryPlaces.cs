using System.Collections.Immutable;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>
/// Where the entries of all files stand, found by their texts. It joins the pipeline last, as every edit makes a new one.
/// </summary>
public sealed class EntryPlaces
{
    private readonly Dictionary<string, (string Path, int Line)> _places = [];

    private EntryPlaces(IEnumerable<SplitFile> files)
    {
        foreach (SplitFile file in files)
            foreach (EntryChunk entry in file.Content.Entries)
                if (!_places.ContainsKey(entry.Text))
                    _places.Add(entry.Text, (file.Path, entry.Line));
    }

    /// <summary>
    /// Notes the entries of both kinds of file; of equal texts the first counts, and the second is reported as a duplicate.
    /// </summary>
    public static EntryPlaces Create(
        (ImmutableArray<SplitFile> Operators, ImmutableArray<SplitFile> Derivatives) files, CancellationToken cancellation)
        => new(files.Operators.Concat(files.Derivatives));

    /// <summary>Where the code of an entry stands; null for no entry.</summary>
    public CodePlace? Find(string? text, EquatableArray<CodeField> fields)
        => text is not null && _places.TryGetValue(text, out (string Path, int Line) place) ? new(place.Path, place.Line, fields) : null;
}
