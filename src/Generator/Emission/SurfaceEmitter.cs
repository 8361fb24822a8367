using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the bindings of an operator: everything that a caller sees and nothing that runs.</summary>
public static class SurfaceEmitter
{
    /// <summary>Writes the file.</summary>
    public static string Emit(OperatorContext context)
    {
        IndentedWriter writer = FileHeader.Begin("Operators.yaml");
        writer.Line($"namespace {context.Options.SurfaceNamespace};").Line();
        if (context.Options.Members)
            Members(context, writer);
        else
            Extensions(context, writer);
        return writer.ToString();
    }

    private static void Members(OperatorContext context, IndentedWriter writer)
    {
        List<Action> classes = [];
        if (Functions(context, writer) is { Count: > 0 } functions)
            classes.Add(() => Type(writer, "public static partial class Ops", functions));
        List<Action> members = [.. Methods(context, writer, "this"), .. OperatorSymbolEmitter.Members(context, writer),
            .. OperatorSymbolEmitter.Compound(context, writer)];
        if (members.Count > 0)
            classes.Add(() => Type(writer, "public sealed partial class Tensor", members));
        writer.Separated(classes);
    }

    /// <summary>
    /// Two classes, because C# lowers both sorts of extension member to static methods: there <c>Ops.F(x)</c> and <c>x.F()</c> would be
    /// the same method twice.
    /// </summary>
    private static void Extensions(OperatorContext context, IndentedWriter writer)
    {
        List<Action> classes = [];
        if (Functions(context, writer) is { Count: > 0 } functions)
            classes.Add(() => Extension(context, writer, "Functions", "static functions", "global::Arity.Ops", functions));
        if (context.Receiver is { } receiver && Methods(context, writer, receiver.Name) is { Count: > 0 } methods)
            classes.Add(() => Extension(context, writer, "Operators", "methods", "global::Arity.Tensor " + receiver.Name, methods));
        writer.Separated(classes);
    }

    private static void Extension(
        OperatorContext context, IndentedWriter writer, string suffix, string what, string receiver, IEnumerable<Action> members)
    {
        writer.Doc("summary", $"The operators of {XmlDoc.Escape(context.Options.AssemblyName)} as {what}.");
        using (writer.Block($"public static partial class {context.Options.ExtensionClass}{suffix}"))
        {
            if (receiver.IndexOf(' ') is > 0 and var space)
                writer.Doc("param", "The input.", $"name=\"{receiver.Substring(space + 1).TrimStart('@')}\"");
            Type(writer, $"extension({receiver})", members);
        }
    }

    private static void Type(IndentedWriter writer, string header, IEnumerable<Action> members)
    {
        using (writer.Block(header))
            writer.Separated(members);
    }

    private static List<Action> Functions(OperatorContext context, IndentedWriter writer)
    {
        var functions = new FunctionEmitter(context, writer);
        List<Action> members = [];
        if (!context.Has(Variants.Function))
            return members;
        members.Add(functions.Function);
        if (context.Variadic is not null)
            members.Add(functions.Variadic);
        members.AddRange(WeakScalars(context.Declaration.CSharpName));
        foreach (string alias in context.Declaration.Aliases)
        {
            string name = Names.ToPascalCase(alias);
            members.Add(() => functions.Alias(name));
            members.AddRange(WeakScalars(name));
        }

        return members;

        IEnumerable<Action> WeakScalars(string name)
            => context.TakesWeakScalars ? [() => functions.WeakScalar(1, name), () => functions.WeakScalar(0, name)] : [];
    }

    private static List<Action> Methods(OperatorContext context, IndentedWriter writer, string receiver)
    {
        var methods = new MethodEmitter(context, writer, receiver);
        List<Action> members = [];
        if (context.Receiver is null)
            return members;
        if (context.Has(Variants.Method))
            members.AddRange(methods.Forms("", "Apply"));
        if (context.Has(Variants.InPlace))
            members.AddRange(methods.Forms("InPlace", "ApplyInPlace"));
        return members;
    }
}
