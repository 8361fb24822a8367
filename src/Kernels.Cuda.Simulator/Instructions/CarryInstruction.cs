namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Addition, subtraction and multiply-add that read or write the carry flag.</summary>
internal sealed unsafe class CarryInstruction(
    int target, int[] sources, CarryOperation operation, int bits, bool readsCarry, bool writesCarry)
    : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        UInt128 mask = (UInt128.One << bits) - 1;
        UInt128 a = thread.Registers[sources[0]] & mask;
        UInt128 b = thread.Registers[sources[1]] & mask;
        UInt128 carry = readsCarry && thread.Carry ? UInt128.One : UInt128.Zero;
        UInt128 result = operation switch
        {
            CarryOperation.Add => a + b + carry,
            CarryOperation.Subtract => a - b - carry,
            CarryOperation.MultiplyLow => ((a * b) & mask) + (thread.Registers[sources[2]] & mask) + carry,
            CarryOperation.MultiplyHighSigned => (HighSigned(a, b) & mask) + (thread.Registers[sources[2]] & mask) + carry,
            _ => ((a * b) >> bits) + (thread.Registers[sources[2]] & mask) + carry,
        };
        if (writesCarry)
            thread.Carry = (result >> bits) != UInt128.Zero;
        thread.Registers[target] = (ulong)(result & mask);
        return true;
    }

    private UInt128 HighSigned(UInt128 a, UInt128 b)
    {
        int shift = 128 - bits;
        Int128 product = ((Int128)(a << shift) >> shift) * ((Int128)(b << shift) >> shift);
        return (UInt128)(product >> bits);
    }
}
