using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;

namespace Arity.Cuda.Tests;

/// <summary>What the strict checker says of a module.</summary>
internal static class ModuleText
{
    /// <summary>Line and message of every problem.</summary>
    public static IEnumerable<string> Problems(string text) =>
        PtxChecker.Check(PtxParser.Parse(text), new PtxCheckOptions(RequireRounding: true))
            .Select(problem => $"{problem.Line}: {problem.Message}");
}
