using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers branches and calls.</summary>
internal static class ControlLowering
{
    public static void Branch(InstructionContext context)
    {
        context.Modifiers.Take(".uni");
        if (context.Operands[0] is not PtxNameOperand name || context.FindLabel(name.Name) is not { } label)
            throw context.Unsupported($"the target {context.Operands[0]}");
        var branch = new BranchInstruction();
        context.Emit(branch);
        label.Join(branch);
    }

    public static void Call(InstructionContext context)
    {
        context.Modifiers.Take(".uni");
        if (context.Count != 3 || context.Operands[1] is not PtxNameOperand name)
            throw context.Unsupported("an indirect call");
        FunctionFrame frame = context.Entry.GetFrame(name.Name) ?? throw context.Unsupported($"the unknown function '{name.Name}'");
        context.Frame.Calls.Add(frame);
        PtxOperand[] arguments = Elements(context, 2, frame.Parameters.Count);
        PtxOperand[] results = Elements(context, 0, frame.Results.Count);
        for (int i = 0; i < arguments.Length; i++)
            Copy(context, Argument(context, arguments[i], frame.Parameters[i]), frame.Parameters[i].Slot, frame.Parameters[i]);
        context.Emit(new CallInstruction(frame));
        for (int i = 0; i < results.Length; i++)
            Copy(context, frame.Results[i].Slot, Argument(context, results[i], frame.Results[i]), frame.Results[i]);
    }

    public static void Return(InstructionContext context)
    {
        context.Modifiers.Take(".uni");
        context.Emit(new ReturnInstruction());
    }

    public static void Nothing(InstructionContext context)
    {
        context.Modifiers.TakeAll();
        context.Emit(new NothingInstruction());
    }

    private static PtxOperand[] Elements(InstructionContext context, int index, int count)
    {
        PtxOperand[] elements = context.Operands[index] is PtxListOperand list ? [.. list.Elements] : [];
        return elements.Length == count
            ? elements
            : throw context.Unsupported($"a list of {elements.Length} where the function has {count}");
    }

    private static int Argument(InstructionContext context, PtxOperand operand, Symbol formal) => context.Read(operand, formal.Type);

    private static void Copy(InstructionContext context, int from, int to, Symbol formal)
    {
        int slots = (formal.Bytes + 7) / 8;
        context.Emit(slots == 1 ? new MoveInstruction(to, from) : new CopySlotsInstruction(to, from, slots));
    }
}
