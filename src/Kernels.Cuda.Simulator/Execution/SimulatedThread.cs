namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A thread of the running block.</summary>
internal sealed unsafe class SimulatedThread(BlockRunner block, int index)
{
    private const int BranchesPerTurn = 1 << 12;
    private readonly int[] _returns = new int[64];
    private int _depth;
    private int _branchesLeft;

    public readonly BlockRunner Block = block;

    public readonly int Index = index;

    public readonly int Lane = index % Warp.Size;

    public Warp Warp = null!;

    public ulong* Registers;

    public byte* Local;

    public byte* LocalValid;

    public int Counter;

    public bool Carry;

    public ThreadStatus Status;

    /// <summary>The instruction at which it waits.</summary>
    public Instruction? Waiting;

    /// <summary>The lanes that it waits for, or the barrier and how many threads it takes (0: all).</summary>
    public uint Mask;

    public int Barrier;

    public int BarrierCount;

    /// <summary>The copies of <c>cp.async</c> under way.</summary>
    public AsyncCopies? Copies;

    public void Start()
    {
        Counter = 0;
        Carry = false;
        _depth = 0;
        Status = ThreadStatus.Ready;
        Waiting = null;
        Copies?.Clear();
    }

    /// <summary>Runs until it waits, exits or has used its turn.</summary>
    public void Run(Instruction[] code)
    {
        ulong* registers = Registers;
        _branchesLeft = BranchesPerTurn;
        while (true)
        {
            Instruction instruction = code[Counter++];
            if (instruction.Guard >= 0 && (registers[instruction.Guard] == 0) != instruction.IsGuardNegated)
                continue;
            if (!instruction.Execute(this))
                return;
        }
    }

    /// <returns>Whether the turn goes on.</returns>
    public bool Branch(int target)
    {
        bool isBack = target < Counter;
        Counter = target;
        return !isBack || --_branchesLeft > 0;
    }

    public void Call(int target)
    {
        _returns[_depth++] = Counter;
        Counter = target;
    }

    public bool Return()
    {
        if (_depth == 0)
            return Exit();
        Counter = _returns[--_depth];
        return true;
    }

    public bool Exit()
    {
        Status = ThreadStatus.Exited;
        return false;
    }

    public bool Wait(ThreadStatus status, Instruction instruction)
    {
        Status = status;
        Waiting = instruction;
        return false;
    }

    public void Release()
    {
        Status = ThreadStatus.Ready;
        Waiting = null;
    }

    public override string ToString() => Block.Describe(Index);

    public FaultSite Site(Instruction instruction) => new(Block.Program.Name, instruction.Line, ToString());
}
