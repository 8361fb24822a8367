namespace Arity.Tool.Checking;

/// <summary>An error in a declaration file.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Finding(string File, int Line, int Column, string Id, string Message)
{
    /// <summary>The form that editors and build servers understand.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error {Id}: {Message}";
}
