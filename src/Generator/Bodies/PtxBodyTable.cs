using System.Collections.Immutable;
using Arity.Generator.Helpers;

namespace Arity.Generator.Bodies;

/// <summary>The bodies of a project.</summary>
/// <param name="Bodies">The bodies, by name.</param>
public sealed record PtxBodyTable(EquatableArray<PtxBody> Bodies)
{
    /// <summary>Collects them.</summary>
    public static PtxBodyTable Create(ImmutableArray<PtxBody> bodies, CancellationToken cancellation)
        => new(bodies.OrderBy(body => body.Name, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>The body of a name, or null.</summary>
    public PtxBody? Find(string name) => Bodies.FirstOrDefault(body => body.Name == name);

    /// <summary>A remedy for a missing body.</summary>
    public string Hint(string name) => DidYouMean.Find(name, Bodies.Select(body => body.Name)) is { } near
        ? $"did you mean '{near}'?"
        : "add it to the project";
}
