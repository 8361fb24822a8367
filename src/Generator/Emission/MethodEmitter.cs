using Arity.Generator.Helpers;

namespace Arity.Generator.Emission;

/// <summary>Writes the forms that are called on a tensor, <c>x.Add(y)</c> and <c>x.AddInPlace(y)</c>.</summary>
/// <param name="context">The operator.</param>
/// <param name="writer">Where to write.</param>
/// <param name="receiver">The expression for the tensor that the method is called on.</param>
public sealed class MethodEmitter(OperatorContext context, IndentedWriter writer, string receiver)
{
    private readonly string _prefix = context.Options.Prefix;

    private readonly IReadOnlyList<CSharpParameter> _parameters = [.. context.SurfaceParameters.Where(p => p != context.Receiver)];

    /// <summary>The method, its overload for a C# number, and its aliases.</summary>
    /// <param name="suffix">What the method's name ends in.</param>
    /// <param name="target">The method of the implementation that it calls.</param>
    public IReadOnlyList<Action> Forms(string suffix, string target)
    {
        string name = context.Declaration.CSharpName + suffix;
        List<Action> forms = [() => Method(name, target)];
        if (context.TakesWeakScalars)
            forms.Add(() => WeakScalar(name));
        if (context.Variadic is not null)
            forms.Add(() => Variadic(name));
        foreach (string alias in context.Declaration.Aliases)
        {
            string further = Names.ToPascalCase(alias) + suffix;
            forms.Add(() => Alias(further, name));
            if (context.TakesWeakScalars)
                forms.Add(() => WeakScalar(further));
        }

        return forms;
    }

    private void Method(string name, string target)
    {
        string arguments = SurfaceText.Arguments(context.Parameters, context.Receiver!.Name, receiver);
        Document(name);
        Declare(name, _parameters.Select(p => p.SurfaceDeclaration(_prefix)),
            $"{SurfaceText.Implementation(context)}.{target}({arguments})");
    }

    private void WeakScalar(string name)
    {
        CSharpParameter other = _parameters[0];
        string scalar = $"{SurfaceText.Support(context)}WeakScalar.Wrap({context.QuotedName}, {other.Name}, {receiver})";
        Document(name);
        Declare(name, [$"{_prefix}Scalar {other.Name}"], $"{receiver}.{name}({scalar})");
    }

    private void Variadic(string name)
    {
        var form = new VariadicForm(context);
        DocEmitter.Summary(context, writer);
        form.Document(writer);
        writer.Doc("returns", DocEmitter.Returns(context, false));
        Declare(name, form.Parameters, $"{receiver}.{name}({form.Argument})");
    }

    private void Alias(string alias, string name)
    {
        Document(name);
        Declare(alias, _parameters.Select(p => p.SurfaceDeclaration(_prefix)),
            $"{receiver}.{name}({string.Join(", ", _parameters.Select(p => p.Name))})");
    }

    private void Document(string name)
    {
        bool inPlace = name.EndsWith("InPlace", StringComparison.Ordinal);
        DocEmitter.Form(context, writer, _parameters, inPlace ? "This tensor, overwritten." : DocEmitter.Returns(context, false));
    }

    private void Declare(string name, IEnumerable<string> parameters, string body)
    {
        AttributeEmitter.Form(context, writer);
        writer.Line($"public {context.Results.Type(_prefix)} {name}({string.Join(", ", parameters)})");
        using (writer.Indent())
            writer.Line($"=> {body};");
    }
}
