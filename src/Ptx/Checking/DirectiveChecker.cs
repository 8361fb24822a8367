using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks performance directives.</summary>
internal static class DirectiveChecker
{
    private const long MaxThreads = 1024;
    private const long MaxRegisters = 255;

    public static void Check(CheckContext context, PtxFunction function)
    {
        string[] names = [.. function.Directives.Select(directive => directive.Name)];
        void Require(bool holds, string message) => context.ReportUnless(holds, function.Line, message);

        Require(names.Distinct().Count() == names.Length, "a directive is given twice");
        Require(!names.Contains(".maxntid") || !names.Contains(".reqntid"), ".maxntid and .reqntid exclude each other");
        Require(names.All(name => name == ".noreturn" != function.IsEntry), ".noreturn is for functions, all others are for entries");
        bool hasThreads = names.Contains(".maxntid") || names.Contains(".reqntid");
        Require(!names.Contains(".minnctapersm") || hasThreads, ".minnctapersm needs .maxntid or .reqntid");
        foreach (var directive in function.Directives)
            Require(IsInRange(directive), $"{directive.Name} {string.Join(", ", directive.Values)} is more than any device has");
    }

    private static bool IsInRange(PtxDirective directive) => directive.Name switch
    {
        ".maxntid" or ".reqntid" => directive.Values.Aggregate(1.0, (product, value) => product * value) <= MaxThreads,
        ".maxnreg" => directive.Values[0] <= MaxRegisters,
        _ => true,
    };
}
