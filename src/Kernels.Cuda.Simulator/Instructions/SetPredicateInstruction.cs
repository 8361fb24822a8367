namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>setp</c>: the comparison, and its opposite, each combined with a predicate.</summary>
internal sealed unsafe class SetPredicateInstruction(
    int target, int other, int[] sources, Func<ulong, ulong, bool> compare, Func<bool, bool, bool>? combine)
    : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        ulong* registers = thread.Registers;
        bool result = compare(registers[sources[0]], registers[sources[1]]);
        bool opposite = !result;
        if (combine is not null)
        {
            bool predicate = registers[sources[2]] != 0;
            (result, opposite) = (combine(result, predicate), combine(opposite, predicate));
        }

        registers[other] = opposite ? 1UL : 0;
        registers[target] = result ? 1UL : 0;
        return true;
    }
}
