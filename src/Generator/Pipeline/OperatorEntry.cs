using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Reading;

namespace Arity.Generator.Pipeline;

/// <summary>An entry of Operators.yaml as read, with its text, by which its position is found.</summary>
/// <param name="Text">The entry's text.</param>
/// <param name="Read">What reading it gave.</param>
/// <param name="Code">Where its code stands, counted from its dash.</param>
public sealed record OperatorEntry(
    string Text,
    ReadResult<OperatorDeclaration, OperatorSummary> Read,
    EquatableArray<CodeField> Code)
{
    private static readonly string[] CodePaths = ["kernels.cpu", "view", "composite"];

    /// <summary>Parses an entry.</summary>
    public static OperatorEntry Parse(string text, CancellationToken cancellation)
    {
        var read = OperatorReader.Read(text);
        return new(text, read, CodeFields.Find(text, read.Spans, CodePaths));
    }
}
