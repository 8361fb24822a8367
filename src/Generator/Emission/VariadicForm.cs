using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>The form that takes extents or axes number by number. From two on: one alone converts to the list by itself.</summary>
/// <param name="context">An operator with a variadic argument.</param>
public sealed class VariadicForm(OperatorContext context)
{
    private readonly CSharpParameter _list = context.Variadic!;

    /// <summary>The parameters that stand for the list.</summary>
    public IReadOnlyList<string> Parameters { get; } =
        ["long first", "long second", "params global::System.ReadOnlySpan<long> others"];

    /// <summary>The list as an argument.</summary>
    public string Argument => $"({CSharpTypes.Name(_list.Kind, false, context.Options.Prefix)})([first, second, .. others])";

    private string What => _list.Kind == ArgumentKind.Shape ? "extent" : "axis";

    /// <summary>The documentation of the parameters.</summary>
    public void Document(IndentedWriter writer)
    {
        writer.Doc("param", $"The first {What}.", "name=\"first\"");
        writer.Doc("param", $"The second {What}.", "name=\"second\"");
        writer.Doc("param", $"Each further {What}.", "name=\"others\"");
    }
}
