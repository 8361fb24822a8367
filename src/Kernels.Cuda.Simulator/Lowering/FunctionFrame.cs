using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A function in the program of an entry: where it begins and where its parameters lie.</summary>
internal sealed class FunctionFrame(PtxFunction function, IReadOnlyList<Symbol> results, IReadOnlyList<Symbol> parameters)
{
    public PtxFunction Function => function;

    public IReadOnlyList<Symbol> Results => results;

    public IReadOnlyList<Symbol> Parameters => parameters;

    public int Start { get; set; }

    /// <summary>What it calls, to find recursion, which fixed frames do not allow.</summary>
    public HashSet<FunctionFrame> Calls { get; } = [];
}
