using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the static forms, <c>Ops.Add(x, y)</c>.</summary>
public sealed class FunctionEmitter(OperatorContext context, IndentedWriter writer)
{
    private readonly string _prefix = context.Options.Prefix;
    private readonly string _result = context.Results.Type(context.Options.Prefix);
    private readonly bool _destination = context.Has(Variants.Out);

    /// <summary>The form that allocates or writes to a destination, with the whole documentation.</summary>
    public void Function()
    {
        DocEmitter.Full(context, writer, _destination);
        AttributeEmitter.Full(context, writer);
        writer.Line($"public static {_result} {context.Declaration.CSharpName}({Parameters()})");
        using (writer.Indent())
            writer.Line($"=> {Body()};");
    }

    /// <summary>The form that takes a C# number for one of two tensors.</summary>
    public void WeakScalar(int index, string name)
    {
        DocEmitter.Summary(context, writer);
        DocEmitter.Parameters(writer, context.Parameters, _destination);
        writer.Doc("returns", DocEmitter.Returns(context, _destination));
        AttributeEmitter.Form(context, writer);
        (string scalar, string tensor) = (context.Parameters[index].Name, context.Parameters[1 - index].Name);
        string wrapped = $"{SurfaceText.Support(context)}WeakScalar.Wrap({context.QuotedName}, {scalar}, {tensor})";
        IEnumerable<string> parameters = context.Parameters.Select(p => $"{_prefix}{(p.Name == scalar ? "Scalar" : "Tensor")} {p.Name}");
        IEnumerable<string> arguments = context.Parameters.Select(p => p.Name == scalar ? wrapped : p.Name);
        if (_destination)
            (parameters, arguments) = (parameters.Append(Destination), arguments.Append("destination"));
        writer.Line($"public static {_result} {name}({string.Join(", ", parameters)})");
        using (writer.Indent())
            writer.Line($"=> {SurfaceText.Ops(context)}{context.Declaration.CSharpName}({string.Join(", ", arguments)});");
    }

    /// <summary>The form that takes extents or axes number by number.</summary>
    public void Variadic()
    {
        var form = new VariadicForm(context);
        IEnumerable<CSharpParameter> receiver = context.SurfaceParameters.Where(p => p == context.Receiver);
        DocEmitter.Summary(context, writer);
        DocEmitter.Parameters(writer, receiver, false);
        form.Document(writer);
        writer.Doc("returns", DocEmitter.Returns(context, false));
        AttributeEmitter.Form(context, writer);
        IEnumerable<string> parameters = [.. receiver.Select(p => p.SurfaceDeclaration(_prefix)), .. form.Parameters];
        IEnumerable<string> arguments = [.. receiver.Select(p => p.Name), form.Argument];
        writer.Line($"public static {_result} {context.Declaration.CSharpName}({string.Join(", ", parameters)})");
        using (writer.Indent())
            writer.Line($"=> {SurfaceText.Ops(context)}{context.Declaration.CSharpName}({string.Join(", ", arguments)});");
    }

    /// <summary>The function by another name.</summary>
    public void Alias(string name)
    {
        DocEmitter.Summary(context, writer, $" Another name of <c>{context.Declaration.CSharpName}</c>.");
        DocEmitter.Parameters(writer, context.SurfaceParameters, _destination);
        writer.Doc("returns", DocEmitter.Returns(context, _destination));
        AttributeEmitter.Form(context, writer);
        IEnumerable<string> arguments = context.SurfaceParameters.Select(p => p.Name);
        if (_destination)
            arguments = arguments.Append("destination");
        writer.Line($"public static {_result} {name}({Parameters()})");
        using (writer.Indent())
            writer.Line($"=> {SurfaceText.Ops(context)}{context.Declaration.CSharpName}({string.Join(", ", arguments)});");
    }

    private string Destination => $"{_result}? destination = null";

    private string Parameters()
    {
        IEnumerable<string> parameters = context.SurfaceParameters.Select(p => p.SurfaceDeclaration(_prefix));
        return string.Join(", ", _destination ? parameters.Append(Destination) : parameters);
    }

    private string Body()
    {
        string target = SurfaceText.Implementation(context);
        string arguments = SurfaceText.Arguments(context.Parameters);
        if (!_destination)
            return $"{target}.Apply({arguments})";
        return context.Results.IsSingle
            ? $"destination is null ? {target}.Apply({arguments}) : {target}.ApplyTo({SurfaceText.Join(arguments, "destination")})"
            : $"destination is {{ }} given ? {target}.ApplyTo({SurfaceText.Join(arguments, "given")}) : {target}.Apply({arguments})";
    }
}
