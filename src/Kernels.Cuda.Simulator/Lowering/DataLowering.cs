using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers moves, conversions, comparisons, selections and arithmetic with carry.</summary>
internal static class DataLowering
{
    public static void Move(InstructionContext context)
    {
        int bits = context.Type.Size * 8;
        if (context.Operands[0] is PtxVectorOperand targets)
            context.Emit(new UnpackInstruction(context.WriteAll(0), context.Read(1), bits / targets.Elements.Count));
        else if (context.Operands[1] is PtxVectorOperand sources)
            context.Emit(new PackInstruction(context.Write(0), context.ReadAll(1), bits / sources.Elements.Count));
        else
            context.Emit(new MoveInstruction(context.Write(0), context.Read(1)));
    }

    public static void Convert(InstructionContext context)
    {
        if (context.Count == 3)
        {
            Func<ulong, ulong, ulong> pair = ConversionTable.ResolvePair(context.Modifiers) ?? throw context.Unsupported("the type");
            context.Emit(new BinaryInstruction(context.Write(0), context.Read(1), context.Read(2), pair));
            return;
        }

        if (context.Modifiers.Types.Count != 2)
            throw context.Unsupported("the number of types");
        Func<ulong, ulong> convert = ConversionTable.Resolve(context.Modifiers) ?? throw context.Unsupported("the type or rounding");
        context.Emit(new UnaryInstruction(context.Write(0), context.Read(1), convert));
    }

    public static void ConvertAddress(InstructionContext context)
    {
        bool isTo = context.Modifiers.Take(".to");
        ulong window = context.Modifiers.TakeSpace() switch
        {
            PtxSpace.Shared => AddressWindow.Shared,
            PtxSpace.Local => AddressWindow.Local,
            PtxSpace.Parameter => throw context.Unsupported("the space"),
            _ => 0,
        };
        ulong shift = isTo ? 0 - window : window;
        context.Emit(new UnaryInstruction(context.Write(0), context.Read(1), address => address + shift));
    }

    public static void IsSpace(InstructionContext context)
    {
        Func<ulong, bool> test = context.Modifiers.TakeSpace() switch
        {
            PtxSpace.Shared => AddressWindow.IsShared,
            PtxSpace.Local => AddressWindow.IsLocal,
            _ => address => !AddressWindow.IsShared(address) && !AddressWindow.IsLocal(address),
        };
        context.Emit(new UnaryInstruction(context.Write(0), context.Read(1), address => test(address) ? 1UL : 0));
    }

    public static void SetPredicate(InstructionContext context)
    {
        (int target, int other) = context.WritePair(0);
        Func<ulong, ulong, bool> compare = ResolveComparison(context, out Func<bool, bool, bool>? combine);
        int[] sources = combine is null
            ? [context.Read(1), context.Read(2)]
            : [context.Read(1), context.Read(2), context.Read(context.Operands[3], PtxType.Pred)];
        context.Emit(new SetPredicateInstruction(target, other, sources, compare, combine));
    }

    public static void Set(InstructionContext context)
    {
        ulong truth = context.Modifiers.Types[0] == PtxType.F32 ? SingleFormat.Write(1) : uint.MaxValue;
        Func<ulong, ulong, bool> compare = ResolveComparison(context, out Func<bool, bool, bool>? combine);
        int target = context.Write(0);
        if (combine is null)
        {
            context.Emit(new BinaryInstruction(target, context.Read(1), context.Read(2), (a, b) => compare(a, b) ? truth : 0));
            return;
        }

        int predicate = context.Read(context.Operands[3], PtxType.Pred);
        context.Emit(new TernaryInstruction(
            target, context.Read(1), context.Read(2), predicate, (a, b, c) => combine(compare(a, b), c != 0) ? truth : 0));
    }

    public static void Select(InstructionContext context)
    {
        int predicate = context.Read(context.Operands[3], PtxType.Pred);
        context.Emit(new TernaryInstruction(
            context.Write(0), context.Read(1), context.Read(2), predicate, (a, b, c) => c != 0 ? a : b));
    }

    public static void SelectBySign(InstructionContext context)
    {
        PtxType type = context.Modifiers.Types[0];
        bool flushes = context.Modifiers.Take(".ftz");
        Func<ulong, ulong, bool> isAtLeast = CompareTable.Resolve("ge", context.Type, flushes) ?? throw context.Unsupported("the type");
        context.Emit(new TernaryInstruction(
            context.Write(0),
            context.Read(context.Operands[1], type),
            context.Read(context.Operands[2], type),
            context.Read(3),
            (a, b, c) => isAtLeast(c, 0) ? a : b));
    }

    public static void Carry(InstructionContext context)
    {
        bool reads = context.Opcode[^1] == 'c' && context.Opcode.Length == 4;
        bool isHigh = context.Modifiers.TakeAny(".hi", ".lo") == ".hi";
        CarryOperation operation = context.Opcode[..3] switch
        {
            "add" => CarryOperation.Add,
            "sub" => CarryOperation.Subtract,
            "mad" when !isHigh => CarryOperation.MultiplyLow,
            "mad" => context.Type.IsSigned ? CarryOperation.MultiplyHighSigned : CarryOperation.MultiplyHigh,
            _ => throw context.Unsupported("the modifier .cc"),
        };
        bool writes = context.Modifiers.Take(".cc");
        context.Emit(new CarryInstruction(
            context.Write(0), context.ReadFrom(1), operation, context.Type.Size * 8, reads, writes));
    }

    private static Func<ulong, ulong, bool> ResolveComparison(InstructionContext context, out Func<bool, bool, bool>? combine)
    {
        Modifiers modifiers = context.Modifiers;
        bool flushes = modifiers.Take(".ftz");
        combine = CompareTable.Combine(modifiers.TakeAny(".and", ".or", ".xor"));
        string comparison = modifiers.TakeFirst() ?? throw context.Unsupported("the missing comparison");
        return CompareTable.Resolve(comparison, modifiers.Type, flushes) ?? throw context.Unsupported("the comparison or type");
    }
}
