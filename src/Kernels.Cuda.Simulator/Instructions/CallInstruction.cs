namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Jumps into a function; moves of arguments and results stand around it.</summary>
internal sealed class CallInstruction(FunctionFrame callee) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        thread.Call(callee.Start);
        return true;
    }
}
