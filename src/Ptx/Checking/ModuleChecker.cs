using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks a module from its header to its functions.</summary>
internal static class ModuleChecker
{
    public static void Check(CheckContext context)
    {
        CheckHeader(context);
        var scope = new Scope(context, null);
        foreach (var variable in context.Module.Variables)
        {
            VariableChecker.CheckModule(context, variable);
            scope.Declare(variable);
        }

        foreach (var function in context.Module.Functions)
        {
            Declare(context, scope, function);
            new FunctionChecker(context, function).Check(scope);
        }

        MemoryLimits.Check(context);
    }

    private static void CheckHeader(CheckContext context)
    {
        var module = context.Module;
        context.ReportUnless(Targets.IsKnown(module.Version), 0, $".version {module.Version} is not known");
        context.ReportUnless(module.AddressSize == 64, 0, ".address_size must be 64");
        var least = Targets.LeastVersion(module.Target);
        if (least is null)
            context.Report(0, $".target {module.Target} is not known");
        else
            context.ReportUnless(module.Version >= least, 0, $".target {module.Target} needs .version {least}, not {module.Version}");
    }

    private static void Declare(CheckContext context, Scope scope, PtxFunction function)
    {
        var known = scope.FindHere(function.Name)?.Function;
        if (known is null)
            scope.Declare(function.Name, new Symbol(null, function, SymbolRole.Function), function.Line);
        else if (known.Body is not null || function.Body is null)
            context.Report(function.Line, $"'{function.Name}' is declared twice");
        else
            context.ReportUnless(
                HaveOneSignature(known, function), function.Line, $"'{function.Name}' was declared with another signature");
    }

    private static bool HaveOneSignature(PtxFunction left, PtxFunction right) =>
        left.IsEntry == right.IsEntry
        && Layouts(left.Parameters).SequenceEqual(Layouts(right.Parameters))
        && Layouts(left.Results).SequenceEqual(Layouts(right.Results));

    private static IEnumerable<(PtxSpace, PtxType, long, int)> Layouts(IReadOnlyList<PtxVariable> variables) =>
        variables.Select(item => (item.Space, item.Type, TypeRules.Bytes(item), item.Alignment));
}
