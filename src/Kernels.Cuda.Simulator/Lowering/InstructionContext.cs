using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An instruction while it is lowered: its operands become slots, and what is made of it gets its guard and line.</summary>
internal sealed class InstructionContext(BodyLowering body, Scope scope, PtxInstruction source)
{
    public EntryLowering Entry => body.Entry;

    public FunctionFrame Frame => body.Frame;

    public PtxInstruction Source => source;

    public string Opcode => source.Opcode;

    public Modifiers Modifiers { get; } = new(source.Modifiers);

    public IReadOnlyList<PtxOperand> Operands => source.Operands;

    public int Count => source.Operands.Count;

    public PtxType Type => Modifiers.Type;

    public void Emit(Instruction instruction)
    {
        instruction.Line = source.Line;
        if (source.Guard is { } guard)
        {
            instruction.Guard = Register(guard.Register);
            instruction.IsGuardNegated = guard.IsNegated;
        }

        Entry.Emit(instruction);
    }

    public UnsupportedInstructionException Unsupported(string what) =>
        body.Unsupported(source.Line, $"{what} of '{source.Opcode}{string.Concat(source.Modifiers)}' is not supported");

    /// <summary>The slot that an operand is read from.</summary>
    public int Read(int index) => Read(Operands[index], Type);

    public int Read(PtxOperand operand, PtxType type) => operand switch
    {
        PtxNameOperand { IsNegated: true } name => Negate(Read(name with { IsNegated = false }, type)),
        PtxNameOperand name => ReadName(name.Name),
        PtxIntegerOperand integer => Entry.Layout.Constant(IntegerBits(integer.Bits, type)),
        PtxFloatOperand number => Entry.Layout.Constant(FloatBits(number, type)),
        PtxAddressOperand { Base: { } variable, Offset: 0 } => ReadName(variable),
        _ => throw Unsupported($"the operand {operand}"),
    };

    /// <summary>The slot that a result goes to.</summary>
    public int Write(int index) => Write(Operands[index]);

    public int Write(PtxOperand operand) => operand is PtxNameOperand name
        ? (name.Name == "_" ? FrameLayout.Discard : Register(name.Name))
        : throw Unsupported($"the result {operand}");

    /// <summary>The slots of a vector, or of a single value.</summary>
    public int[] WriteAll(int index) =>
        Operands[index] is PtxVectorOperand vector ? [.. vector.Elements.Select(Write)] : [Write(index)];

    public int[] ReadAll(int index) =>
        Operands[index] is PtxVectorOperand vector ? [.. vector.Elements.Select(element => Read(element, Type))] : [Read(index)];

    public int[] ReadFrom(int first) => [.. Enumerable.Range(first, Count - first).Select(Read)];

    /// <summary>The two results of <c>p|q</c>; the second is discarded where there is one only.</summary>
    public (int First, int Second) WritePair(int index) => Operands[index] is PtxPairOperand pair
        ? (Write(pair.First), Write(pair.Second))
        : (Write(index), FrameLayout.Discard);

    public Symbol? Find(string name) => scope.Find(name) ?? Entry.FindVariable(name);

    public Label? FindLabel(string name) => scope.FindLabel(name);

    /// <summary>The type of the register that an operand is, or null.</summary>
    public PtxType? RegisterType(PtxOperand operand) =>
        operand is PtxNameOperand name && Find(name.Name) is { Space: PtxSpace.Register } symbol ? symbol.Type : null;

    /// <summary>A memory operand; the base of 32-bit registers counts with its 32 bits.</summary>
    public MemoryOperand Memory(int index, PtxSpace space, bool isStrong)
    {
        if (Operands[index] is not PtxAddressOperand address)
            throw Unsupported($"the address {Operands[index]}");
        if (address.Base is null)
            return new MemoryOperand(space, Entry.Layout.Constant(0), ulong.MaxValue, address.Offset, isStrong);
        Symbol symbol = Find(address.Base) ?? throw Unsupported($"the unknown name '{address.Base}'");
        bool isNarrow = symbol.Space == PtxSpace.Register && symbol.Type.Size == 4;
        return new MemoryOperand(space, symbol.Slot, isNarrow ? uint.MaxValue : ulong.MaxValue, address.Offset, isStrong);
    }

    private static ulong IntegerBits(ulong bits, PtxType type) => type switch
    {
        PtxType.F32 => SingleFormat.Write((long)bits),
        PtxType.F64 => DoubleFormat.Write((long)bits),
        PtxType.Pred => bits == 0 ? 0UL : 1,
        _ => bits,
    };

    private static ulong FloatBits(PtxFloatOperand number, PtxType type)
    {
        double value = number.IsSingle ? SingleFormat.Read(number.Bits) : DoubleFormat.Read(number.Bits);
        return type switch
        {
            PtxType.F64 => number.IsSingle ? DoubleFormat.Write(value) : number.Bits,
            PtxType.F32 => number.IsSingle ? number.Bits : SingleFormat.Write((float)value),
            PtxType.F16 or PtxType.BF16 => FloatConversion.FromDouble(type, value, Rounding.NearestEven),
            _ => number.Bits,
        };
    }

    private int Negate(int slot)
    {
        int negated = Entry.Layout.AddSlots(1);
        Emit(new UnaryInstruction(negated, slot, value => value ^ 1));
        return negated;
    }

    private int ReadName(string name)
    {
        if (Find(name) is { } symbol)
            return symbol.Slot >= 0 ? symbol.Slot : throw Unsupported($"the address of parameter '{name}'");
        if (SpecialRegisters.TryParse(name, out SpecialRegister register))
            return Entry.Layout.Special(register);
        return name == "WARP_SZ" ? Entry.Layout.Constant(Warp.Size) : throw Unsupported($"the unknown name '{name}'");
    }

    private int Register(string name) => Find(name) is { Space: PtxSpace.Register } symbol
        ? symbol.Slot
        : throw Unsupported($"'{name}', which is no register,");
}
