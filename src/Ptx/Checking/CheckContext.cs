using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>The module that is checked and the problems that were found in it.</summary>
internal sealed class CheckContext(PtxModule module, PtxCheckOptions options)
{
    public PtxModule Module { get; } = module;

    public PtxCheckOptions Options { get; } = options;

    /// <summary>The number of <c>.target</c>, 0 where it is unknown.</summary>
    public int Architecture { get; } = Targets.Architecture(module.Target);

    public List<PtxProblem> Problems { get; } = [];

    public void Report(int line, string message) => Problems.Add(new PtxProblem(line, message));

    public void ReportUnless(bool holds, int line, string message)
    {
        if (!holds)
            Report(line, message);
    }
}
