using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Reading;

namespace Arity.Generator.Pipeline;

/// <summary>An entry of derivatives.yaml as read, with its text, by which its position is found.</summary>
/// <param name="Text">The entry's text.</param>
/// <param name="Read">What reading it gave.</param>
/// <param name="Code">Where its formulas stand, counted from its dash.</param>
public sealed record DerivativeEntry(
    string Text,
    ReadResult<DerivativeDeclaration, DerivativeSummary> Read,
    EquatableArray<CodeField> Code)
{
    /// <summary>Parses an entry.</summary>
    public static DerivativeEntry Parse(string text, CancellationToken cancellation)
    {
        var read = DerivativeReader.Read(text);
        IEnumerable<string> keys = read.Declaration is { } declaration
            ? declaration.Gradients.Select(g => g.Key).Concat(declaration.Forward.Select(f => f.Output))
            : [];
        return new(text, read, CodeFields.Find(text, read.Spans, keys));
    }
}
