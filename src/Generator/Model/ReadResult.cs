using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>What reading one entry gave.</summary>
/// <param name="Declaration">The declaration, or null when the entry has any diagnostic: nothing is generated from half an entry.</param>
/// <param name="Summary">What other entries need to know; present as soon as the schema could be read.</param>
/// <param name="Spans">Where the fields stand.</param>
/// <param name="Diagnostics">All that is wrong with the entry by itself.</param>
public sealed record ReadResult<TDeclaration, TSummary>(
    TDeclaration? Declaration,
    TSummary? Summary,
    SpanTable Spans,
    EquatableArray<DiagnosticInfo> Diagnostics)
    where TDeclaration : class
    where TSummary : class;
