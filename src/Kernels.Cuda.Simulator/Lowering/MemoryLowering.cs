using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers loads, stores, atomics and asynchronous copies.</summary>
internal static class MemoryLowering
{
    private static readonly string[] StrongModifiers = [".volatile", ".relaxed", ".acquire", ".release", ".acq_rel", ".mmio"];

    private static readonly string[] Hints =
    [
        ".weak", ".cta", ".gpu", ".sys", ".cluster", ".nc", ".ca", ".cg", ".cs", ".lu", ".cv", ".wb", ".wt", ".v2", ".v4", ".noftz",
        ".L1::evict_normal", ".L1::evict_unchanged", ".L1::evict_first", ".L1::evict_last", ".L1::no_allocate",
        ".L2::cache_hint", ".L2::64B", ".L2::128B", ".L2::256B",
    ];

    public static void Load(InstructionContext context)
    {
        bool isStrong = TakeHints(context);
        PtxSpace space = context.Modifiers.TakeSpace();
        int[] targets = context.WriteAll(0);
        if (space == PtxSpace.Parameter)
            LoadParameter(context, targets);
        else
            context.Emit(new LoadInstruction(targets, context.Type, context.Memory(1, space, isStrong)));
    }

    public static void Store(InstructionContext context)
    {
        bool isStrong = TakeHints(context);
        PtxSpace space = context.Modifiers.TakeSpace();
        int[] sources = context.ReadAll(1);
        if (space == PtxSpace.Parameter)
        {
            (Symbol symbol, int offset) = Parameter(context, 0, sources.Length);
            context.Emit(new StoreArgumentInstruction(sources, context.Type, symbol.Slot, offset));
            return;
        }

        context.Emit(new StoreInstruction(sources, context.Type, context.Memory(0, space, isStrong)));
    }

    public static void Atomic(InstructionContext context)
    {
        TakeHints(context);
        context.Entry.IsCooperative = true;
        PtxSpace space = context.Modifiers.TakeSpace();
        int first = context.Opcode == "red" ? 0 : 1;
        int target = first == 0 ? FrameLayout.Discard : context.Write(0);
        Func<ulong, ulong, ulong, ulong> operation = AtomicTable.Resolve(context.Modifiers, space)
            ?? throw context.Unsupported("the operation or type");
        context.Emit(new AtomicInstruction(
            target, context.ReadFrom(first + 1), context.Type, operation, context.Memory(first, space, isStrong: true)));
    }

    public static void CopyAsync(InstructionContext context)
    {
        Modifiers modifiers = context.Modifiers;
        if (!modifiers.Take(".async"))
            throw context.Unsupported("the opcode");
        if (modifiers.TakeAny(".commit_group", ".wait_group", ".wait_all") is { } command)
        {
            EmitGroup(context, command);
            return;
        }

        TakeHints(context);
        if (!modifiers.Take(".shared") && !modifiers.Take(".shared::cta"))
            throw context.Unsupported("the space");
        modifiers.Take(".global");
        if (context.Operands[2] is not PtxIntegerOperand bytes)
            throw context.Unsupported("the size");
        int sourceBytes = context.Count > 3 ? context.Read(3) : -1;
        MemoryOperand target = context.Memory(0, PtxSpace.Shared, isStrong: false);
        MemoryOperand source = context.Memory(1, PtxSpace.Global, isStrong: false);
        context.Emit(new AsyncCopyInstruction((int)bytes.Bits, sourceBytes, target, source));
    }

    private static void EmitGroup(InstructionContext context, string command)
    {
        int left = command switch
        {
            ".wait_group" => (int)((PtxIntegerOperand)context.Operands[0]).Bits,
            ".wait_all" => 0,
            _ => -1,
        };
        context.Emit(new AsyncGroupInstruction(command != ".wait_group", left));
    }

    private static void LoadParameter(InstructionContext context, int[] targets)
    {
        (Symbol symbol, int offset) = Parameter(context, 1, targets.Length);
        context.Emit(symbol.Slot < 0
            ? new LoadParameterInstruction(targets, context.Type, symbol.Offset + offset)
            : new LoadArgumentInstruction(targets, context.Type, symbol.Slot, offset));
    }

    private static (Symbol Symbol, int Offset) Parameter(InstructionContext context, int index, int count)
    {
        if (context.Operands[index] is not PtxAddressOperand { Base: { } name } address
            || context.Find(name) is not { Space: PtxSpace.Parameter } symbol)
            throw context.Unsupported($"the address {context.Operands[index]}, which is no parameter,");
        if (address.Offset < 0 || address.Offset + (count * context.Type.Size) > symbol.Bytes)
            throw context.Unsupported($"the access at {address.Offset} outside of parameter '{name}' of {symbol.Bytes} bytes");
        return (symbol, (int)address.Offset);
    }

    /// <returns>Whether the access is volatile or ordered; then threads can wait for each other with it.</returns>
    private static bool TakeHints(InstructionContext context)
    {
        while (context.Modifiers.TakeAny(Hints) is not null)
        {
        }

        bool isStrong = context.Modifiers.TakeAny(StrongModifiers) is not null;
        context.Entry.IsCooperative |= isStrong;
        return isStrong;
    }
}
