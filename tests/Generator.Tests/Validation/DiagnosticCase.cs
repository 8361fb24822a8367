namespace Arity.Generator.Tests.Validation;

/// <summary>A wrong declaration: the mark shows where the diagnostic must be, the fragment is in its message.</summary>
public sealed record DiagnosticCase(string Id, string Fragment, string Operators, string? Derivatives = null)
{
    public override string ToString() => $"{Id} {Fragment}";
}
