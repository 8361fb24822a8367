using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers one instruction by its opcode.</summary>
internal static class InstructionLowering
{
    private static readonly Dictionary<string, Action<InstructionContext>> ByOpcode = new()
    {
        ["mov"] = DataLowering.Move,
        ["cvt"] = DataLowering.Convert,
        ["cvta"] = DataLowering.ConvertAddress,
        ["isspacep"] = DataLowering.IsSpace,
        ["setp"] = DataLowering.SetPredicate,
        ["set"] = DataLowering.Set,
        ["selp"] = DataLowering.Select,
        ["slct"] = DataLowering.SelectBySign,
        ["ld"] = MemoryLowering.Load,
        ["ldu"] = MemoryLowering.Load,
        ["st"] = MemoryLowering.Store,
        ["atom"] = MemoryLowering.Atomic,
        ["red"] = MemoryLowering.Atomic,
        ["cp"] = MemoryLowering.CopyAsync,
        ["bra"] = ControlLowering.Branch,
        ["call"] = ControlLowering.Call,
        ["ret"] = ControlLowering.Return,
        ["exit"] = context => context.Emit(new ExitInstruction()),
        ["trap"] = context => context.Emit(new TrapInstruction()),
        ["membar"] = ControlLowering.Nothing,
        ["fence"] = ControlLowering.Nothing,
        ["prefetch"] = ControlLowering.Nothing,
        ["prefetchu"] = ControlLowering.Nothing,
        ["nanosleep"] = ControlLowering.Nothing,
        ["griddepcontrol"] = ControlLowering.Nothing,
        ["bar"] = SyncLowering.Barrier,
        ["barrier"] = SyncLowering.Barrier,
        ["shfl"] = SyncLowering.Shuffle,
        ["vote"] = SyncLowering.Vote,
        ["match"] = SyncLowering.Match,
        ["redux"] = SyncLowering.Reduce,
        ["mma"] = MatrixLowering.Multiply,
        ["ldmatrix"] = MatrixLowering.Load,
        ["activemask"] = context => context.Emit(new ActiveMaskInstruction(context.Write(0))),
        ["addc"] = DataLowering.Carry,
        ["subc"] = DataLowering.Carry,
        ["madc"] = DataLowering.Carry,
    };

    public static void Lower(InstructionContext context)
    {
        if (ByOpcode.TryGetValue(context.Opcode, out Action<InstructionContext>? lower))
            lower(context);
        else if (context.Source.Modifiers.Contains(".cc"))
            DataLowering.Carry(context);
        else
            Arithmetic(context);
    }

    /// <summary>Finds the operation of an arithmetic instruction.</summary>
    public static Delegate? Resolve(string opcode, Modifiers modifiers) => modifiers.Type.IsFloat
        ? FloatTable.Resolve(opcode, modifiers)
        : IntegerTable.Resolve(opcode, modifiers);

    private static void Arithmetic(InstructionContext context)
    {
        Modifiers modifiers = context.Modifiers;
        if (modifiers.Types.Count == 0)
            throw context.Unsupported("the opcode");
        Delegate operation = Resolve(context.Opcode, modifiers) ?? throw context.Unsupported("the opcode, rounding or type");
        int target = context.Write(0);
        int[] sources = context.ReadFrom(1);
        Instruction? instruction = (operation, sources.Length) switch
        {
            (Func<ulong, ulong> f, 1) => new UnaryInstruction(target, sources[0], f),
            (Func<ulong, ulong, ulong> f, 2) => new BinaryInstruction(target, sources[0], sources[1], f),
            (Func<ulong, ulong, ulong, ulong> f, 3) => new TernaryInstruction(target, sources[0], sources[1], sources[2], f),
            (Func<ulong, ulong, ulong, ulong, ulong> f, 4) => new QuaternaryInstruction(target, sources, f),
            _ => null,
        };
        context.Emit(instruction ?? throw context.Unsupported($"the number of operands, {sources.Length + 1},"));
    }
}
