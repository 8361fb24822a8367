namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A place in the code, and the branches that are to be told of it.</summary>
internal sealed class Label
{
    private readonly List<BranchInstruction> _branches = [];
    private int _index = -1;

    public void Join(BranchInstruction branch)
    {
        _branches.Add(branch);
        branch.Target = _index;
    }

    public void Place(int index)
    {
        _index = index;
        _branches.ForEach(branch => branch.Target = index);
    }
}
