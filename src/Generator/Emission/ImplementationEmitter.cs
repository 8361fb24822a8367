using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes what the bindings of an operator call: dispatch, kernels, the autograd node and the registry entry.</summary>
public static class ImplementationEmitter
{
    /// <summary>Writes the file.</summary>
    public static string Emit(OperatorContext context)
    {
        IndentedWriter writer = FileHeader.Begin("Operators.yaml and derivatives.yaml");
        Usings(context, writer);
        List<Action> types = [() => Class(context, writer)];
        if (NodeEmitter.IsNeeded(context))
            types.Add(() => new NodeEmitter(context, writer).Emit());
        types.Add(() => new InfoEmitter(context, writer).Emit());
        writer.Separated(types);
        return writer.ToString();
    }

    /// <summary>The runtime's names come before the project's own types, the project's kernels before the runtime's.</summary>
    private static void Usings(OperatorContext context, IndentedWriter writer) => writer.Lines($"""
        using Arity.Formulas;
        using Arity.Kernels.Cpu;
        using static Arity.Constants;

        namespace {context.Options.OperatorsNamespace};

        using System.Collections.Generic;
        using global::Arity;
        using global::Arity.CompilerServices;

        """);

    private static void Class(OperatorContext context, IndentedWriter writer)
    {
        writer.Doc("summary", $"The work of <c>{context.Name}</c>.");
        writer.Line($"[{FileHeader.Stamp}]");
        using (writer.Block($"internal static unsafe class {context.ClassName}"))
            writer.Separated(Members(context, writer));
    }

    private static IReadOnlyList<Action> Members(OperatorContext context, IndentedWriter writer) => context.Declaration.Implementation switch
    {
        ImplementationKind.Kernels => new KernelOperatorEmitter(context, writer).Members(),
        ImplementationKind.View => new ViewOperatorEmitter(context, writer).Members(),
        _ => new CompositeOperatorEmitter(context, writer).Members(),
    };
}
