namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>cp.async</c>: checked when it is issued, made when it is waited for; zeros stand behind what is not read.</summary>
internal sealed unsafe class AsyncCopyInstruction(int bytes, int sourceBytes, MemoryOperand target, MemoryOperand source) : Instruction
{
    private readonly MemoryAccess _target = new(target);
    private readonly MemoryAccess _source = new(source);

    public override bool Execute(SimulatedThread thread)
    {
        ulong to = _target.GetAddress(thread);
        int count = sourceBytes < 0 ? bytes : (int)Math.Min((uint)bytes, (uint)thread.Registers[sourceBytes]);
        var data = new byte[bytes];
        for (int i = 0; i < count; i++)
            data[i] = *_source.Access(this, thread, _source.GetAddress(thread) + (ulong)i, 1, reads: true, writes: false);
        thread.Copies ??= new AsyncCopies();
        thread.Copies.Add(() => data.CopyTo(new Span<byte>(_target.Access(this, thread, to, bytes, reads: false, writes: true), bytes)));
        return true;
    }
}
