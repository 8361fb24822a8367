using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>
/// Runs blocks of one entry, one after another. A thread runs alone until it waits; when all wait, those whose partners have arrived
/// are released. That is legal for threads that have a program counter each (sm_70 and later).
/// </summary>
internal sealed unsafe class BlockRunner(EntryProgram program)
{
    private const long MaxTurns = 1 << 16;

    private SimulatedThread[] _threads = [];
    private Warp[] _warps = [];
    private ThreadOrder _order = new(0);
    private ulong[] _slots = [];
    private byte[] _local = [];
    private byte[] _parameters = [];
    private int _lastBlockSize;

    public EntryProgram Program => program;

    public LaunchState Launch { get; private set; } = null!;

    public DeviceMemory Memory => Launch.Memory;

    public SharedMemory Shared { get; } = new();

    public (int X, int Y, int Z) Position { get; private set; }

    /// <summary>The number of the running block.</summary>
    public long BlockIndex { get; private set; }

    public ReadOnlySpan<Warp> Warps => _warps;

    public ReadOnlySpan<SimulatedThread> Threads => _threads;

    public byte* Parameters { get; private set; }

    public BarrierTable Barriers { get; } = new();

    /// <summary>Runs blocks of a grid until none is left.</summary>
    public void Run(LaunchState launch, void** arguments)
    {
        Launch = launch;
        Prepare((int)launch.Block.Count);
        CopyArguments(arguments);
        LaunchSize grid = launch.Grid;
        while (launch.TryTakeBlock(out long block))
        {
            BlockIndex = block;
            Position = ((int)(block % grid.X), (int)(block / grid.X % grid.Y), (int)(block / grid.X / grid.Y));
            _order.Reset(launch.Seed, block);
            RunBlock();
        }
    }

    public string Describe(int thread) => Describe(BlockIndex, thread);

    /// <summary>A thread of any block; of several blocks or threads, that they are several.</summary>
    public string Describe(long block, int thread)
    {
        LaunchSize grid = Launch.Grid, size = Launch.Block;
        string where = block < 0
            ? "several blocks"
            : $"block ({block % grid.X}, {block / grid.X % grid.Y}, {block / grid.X / grid.Y})";
        return thread < 0
            ? $"{where} in several threads"
            : $"{where} thread ({thread % size.X}, {thread / size.X % size.Y}, {thread / size.X / size.Y})";
    }

    private void RunBlock()
    {
        Shared.Reset(program.StaticSharedBytes + Launch.DynamicSharedBytes);
        if (program.IsCooperative)
            RunTogether();
        else
            RunApart();
    }

    private void RunApart()
    {
        foreach (int index in _order.Indices)
        {
            SimulatedThread thread = _threads[index];
            Start(thread);
            for (long turn = 0; thread.Status != ThreadStatus.Exited; turn++)
                RunTurn(thread, turn);
        }
    }

    private void RunTogether()
    {
        Barriers.Reset();
        foreach (Warp warp in _warps)
            warp.Epoch = 0;
        foreach (SimulatedThread thread in _threads)
            Start(thread);
        for (long turn = 0; ; turn++)
        {
            int running = 0;
            foreach (int index in _order.Indices)
            {
                SimulatedThread thread = _threads[index];
                if (thread.Status == ThreadStatus.Ready)
                    RunTurn(thread, turn);
                running += thread.Status == ThreadStatus.Exited ? 0 : 1;
            }

            if (running == 0)
                return;
            turn = Rendezvous.Release(this) ? 0 : turn;
            _order.Shuffle();
        }
    }

    private void RunTurn(SimulatedThread thread, long turn)
    {
        if (turn > MaxTurns)
            throw new KernelTimeoutException("cuLaunchKernel", thread.Site(program.Code[thread.Counter]), "it branches back without end");
        thread.Run(program.Code);
    }

    private void Start(SimulatedThread thread)
    {
        thread.Start();
        program.Template.CopyTo(new Span<ulong>(thread.Registers, program.SlotCount));
        foreach ((int slot, SpecialRegister register) in program.Specials)
        {
            thread.Registers[slot] = register == SpecialRegister.ThreadX && Launch.Block is { Y: 1, Z: 1 }
                ? (ulong)thread.Index
                : SpecialRegisters.Read(register, Launch, this, thread.Index);
        }

        if (program.LocalBytes > 0)
            new Span<byte>(thread.LocalValid, program.LocalBytes).Clear();
    }

    private void Prepare(int count)
    {
        if (_lastBlockSize == count)
            return;
        _lastBlockSize = count;
        int frames = program.IsCooperative ? count : 1;
        _slots = GC.AllocateArray<ulong>(frames * program.SlotCount, pinned: true);
        _local = GC.AllocateArray<byte>(Math.Max(1, frames * program.LocalBytes * 2), pinned: true);
        _threads = [.. Enumerable.Range(0, count).Select(i => new SimulatedThread(this, i))];
        _warps = [.. _threads.Chunk(Warp.Size).Select((lanes, i) => new Warp(i, lanes))];
        _order = new ThreadOrder(count);
        foreach (SimulatedThread thread in _threads)
            GiveFrame(thread, program.IsCooperative ? thread.Index : 0);
    }

    private void GiveFrame(SimulatedThread thread, int frame)
    {
        thread.Warp = _warps[thread.Index / Warp.Size];
        fixed (ulong* slots = _slots)
            thread.Registers = slots + (frame * program.SlotCount); // pinned for good
        fixed (byte* local = _local)
            thread.Local = local + (frame * program.LocalBytes * 2);
        thread.LocalValid = thread.Local + program.LocalBytes;
    }

    private void CopyArguments(void** arguments)
    {
        if (_parameters.Length < program.ParameterBytes || _parameters.Length == 0)
            _parameters = GC.AllocateArray<byte>(program.ParameterBytes + 16, pinned: true);
        fixed (byte* start = _parameters)
            Parameters = start; // pinned for good
        for (int i = 0; i < program.Parameters.Length; i++)
        {
            (int offset, int bytes) = program.Parameters[i];
            new ReadOnlySpan<byte>(arguments[i], bytes).CopyTo(new Span<byte>(Parameters + offset, bytes));
        }
    }
}
