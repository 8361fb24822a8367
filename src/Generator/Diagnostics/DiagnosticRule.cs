namespace Arity.Generator.Diagnostics;

/// <summary>One row of <see cref="DiagnosticDescriptors"/>.</summary>
/// <param name="Id">The id, whose third and fourth characters after ARY are the topic's block.</param>
/// <param name="Title">A short title without full stop.</param>
/// <param name="Message">The message with holes.</param>
public sealed record DiagnosticRule(string Id, string Title, string Message)
{
    private static readonly string[] Topics = ["Yaml", "Schema", "Rules", "Kernels", "Derivatives", "CrossEntry", "Project"];

    /// <summary>The category, by the id's block.</summary>
    public string Category => "Arity." + Topics[Id[4] - '0'];

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => $"https://github.com/arity-net/arity/blob/main/docs/diagnostics/{Id}.md";
}
