namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>cp.async.commit_group</c>, <c>wait_group</c> and <c>wait_all</c>.</summary>
internal sealed class AsyncGroupInstruction(bool commits, int groupsLeft) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        if (commits)
            (thread.Copies ??= new AsyncCopies()).Commit();
        if (groupsLeft >= 0)
            thread.Copies?.Wait(groupsLeft);
        return true;
    }
}
