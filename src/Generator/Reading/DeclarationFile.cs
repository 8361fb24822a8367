using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Reading;

/// <summary>A declaration file cut into its entries, so that each can be parsed, cached and re-parsed by itself.</summary>
/// <param name="Entries">The entries in source order.</param>
/// <param name="Diagnostics">What is wrong outside the entries, with places counted from the file's start.</param>
public sealed record DeclarationFile(EquatableArray<EntryChunk> Entries, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Cuts a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="fileName">How messages name the file.</param>
    public static DeclarationFile Split(SourceText text, string fileName) => new EntrySplitter(text, fileName).Split();
}
