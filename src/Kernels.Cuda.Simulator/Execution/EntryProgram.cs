namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An entry with every function that it reaches, lowered: registers, constants and variables have numbers.</summary>
internal sealed class EntryProgram
{
    private readonly Lazy<bool> _hasAtomics;

    public EntryProgram() => _hasAtomics = new(() => Array.Exists(Code!, instruction => instruction is AtomicInstruction));

    public required string Name { get; init; }

    public required Instruction[] Code { get; init; }

    /// <summary>Registers, constants and function parameters of a thread.</summary>
    public int SlotCount => Template.Length;

    /// <summary>A thread's slots when it starts: constants, and poison in registers.</summary>
    public required ulong[] Template { get; init; }

    /// <summary>The special registers that it reads, each copied into a slot when a thread starts.</summary>
    public required (int Slot, SpecialRegister Register)[] Specials { get; init; }

    /// <summary>Offsets and sizes of the parameters.</summary>
    public required (int Offset, int Bytes)[] Parameters { get; init; }

    public required int ParameterBytes { get; init; }

    public required int LocalBytes { get; init; }

    public required int StaticSharedBytes { get; init; }

    /// <summary>Whether threads can wait for each other, so that each needs registers of its own.</summary>
    public required bool IsCooperative { get; init; }

    /// <summary>
    /// Whether atomic instructions may order threads, by locks and flags: which accesses race then is not for the simulator to say.
    /// </summary>
    public bool HasAtomics => _hasAtomics.Value;

    /// <summary>The most threads a block by its directives.</summary>
    public required int MaxThreads { get; init; }

    /// <summary>Dynamic shared memory that the host has allowed.</summary>
    public int MaxDynamicSharedBytes { get; set; } = 48 * 1024;

    /// <summary>Runners at rest, so that small launches allocate nothing.</summary>
    public System.Collections.Concurrent.ConcurrentBag<BlockRunner> Runners { get; } = [];
}
