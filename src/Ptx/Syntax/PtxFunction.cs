namespace Arity.Ptx.Syntax;

/// <summary>An <c>.entry</c> or a <c>.func</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsEntry">Whether the host can launch it.</param>
/// <param name="Linkage">The linking directive with its dot, or empty.</param>
/// <param name="Results">What a function returns.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Directives">The performance directives, for example <c>.maxntid</c> with its numbers.</param>
/// <param name="Body">Its code; null of a declaration.</param>
/// <param name="Line">The line of its name, from 1.</param>
public sealed record PtxFunction(
    string Name,
    bool IsEntry,
    string Linkage,
    IReadOnlyList<PtxVariable> Results,
    IReadOnlyList<PtxVariable> Parameters,
    IReadOnlyList<PtxDirective> Directives,
    PtxBlock? Body,
    int Line);
