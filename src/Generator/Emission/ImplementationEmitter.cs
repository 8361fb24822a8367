using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes what the bindings of an operator call: dispatch, kernels, the autograd node and the registry entry.</summary>
/// <remarks>
/// The namespaces are nested because of the order in which C# looks names up: the runtime's types come before the project's,
/// the project's before the runtime's kernels and formulas, and those before what other usings bring in, such as System.Index.
/// </remarks>
public static class ImplementationEmitter
{
    /// <summary>Writes the file.</summary>
    public static string Emit(OperatorContext context)
    {
        IndentedWriter writer = FileHeader.Begin("Operators.yaml and derivatives.yaml");
        if (context.Declaration.Deprecated is not null)
            writer.Line("#pragma warning disable CS0618 // The operator is deprecated, and is still called here.").Line();
        using (writer.Block($"namespace {context.Options.SurfaceNamespace}"))
        {
            writer.Lines("""
                using global::Arity.Formulas;
                using global::Arity.Kernels.Cpu;
                using static global::Arity.Constants;

                """);
            using (writer.Block("namespace Operators"))
            {
                writer.Lines("""
                    using global::Arity;
                    using global::Arity.CompilerServices;

                    """);
                writer.Separated(Types(context, writer));
            }
        }

        return writer.ToString();
    }

    private static List<Action> Types(OperatorContext context, IndentedWriter writer)
    {
        List<Action> types = [() => Class(context, writer)];
        if (NodeEmitter.IsNeeded(context))
            types.Add(new NodeEmitter(context, writer).Emit);
        types.Add(new InfoEmitter(context, writer).Emit);
        return types;
    }

    private static void Class(OperatorContext context, IndentedWriter writer)
    {
        writer.Doc("summary", $"The work of <c>{context.Name}</c>.");
        writer.Line($"[{FileHeader.Stamp}]");
        using (writer.Block($"internal static unsafe class {context.ClassName}"))
            writer.Separated(Members(context, writer));
    }

    private static IReadOnlyList<Action> Members(OperatorContext context, IndentedWriter writer)
        => context.Declaration.Implementation switch
        {
            ImplementationKind.Kernels => new KernelOperatorEmitter(context, writer).Members(),
            ImplementationKind.View => new ViewOperatorEmitter(context, writer).Members(),
            _ => new CompositeOperatorEmitter(context, writer).Members(),
        };
}
