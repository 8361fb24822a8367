using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks modules at least as strictly as NVIDIA's assembler, on the instructions that kernels written by hand use.</summary>
public static class PtxChecker
{
    /// <summary>Checks a module.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Every problem, by line; none of a module that an assembler accepts.</returns>
    public static IReadOnlyList<PtxProblem> Check(PtxModule module) => Check(module, new PtxCheckOptions());

    /// <summary>Checks a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="options">What is demanded beyond what an assembler demands.</param>
    /// <returns>Every problem, by line; none of a module that an assembler accepts.</returns>
    public static IReadOnlyList<PtxProblem> Check(PtxModule module, PtxCheckOptions options)
    {
        var context = new CheckContext(module, options);
        ModuleChecker.Check(context);
        return [.. context.Problems.OrderBy(problem => problem.Line)];
    }
}
