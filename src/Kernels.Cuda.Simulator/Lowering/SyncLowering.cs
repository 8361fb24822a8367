using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers what threads wait for each other with.</summary>
internal static class SyncLowering
{
    public static void Barrier(InstructionContext context)
    {
        Modifiers modifiers = context.Modifiers;
        context.Entry.IsCooperative = true;
        bool isAligned = modifiers.Take(".aligned") || context.Opcode == "bar";
        modifiers.Take(".cta");
        if (modifiers.Take(".warp"))
        {
            modifiers.Take(".sync");
            context.Emit(new WarpBarrierInstruction(context.Read(0)));
            return;
        }

        if (modifiers.Take(".red"))
        {
            Reduction(context, isAligned);
            return;
        }

        BarrierKind kind = modifiers.TakeAny(".sync", ".arrive") == ".arrive" ? BarrierKind.Arrive : BarrierKind.Sync;
        int count = context.Count > 1 ? context.Read(1) : -1;
        context.Emit(new BarrierInstruction(context.Read(0), count, kind) { IsAligned = isAligned });
    }

    public static void Shuffle(InstructionContext context)
    {
        Modifiers modifiers = context.Modifiers;
        RequireSync(context);
        ShuffleKind kind = modifiers.TakeAny(".up", ".down", ".bfly", ".idx") switch
        {
            ".up" => ShuffleKind.Up,
            ".down" => ShuffleKind.Down,
            ".bfly" => ShuffleKind.Butterfly,
            ".idx" => ShuffleKind.Index,
            _ => throw context.Unsupported("the mode"),
        };
        (int target, int predicate) = context.WritePair(0);
        int[] sources = [context.Read(1), context.Read(2), context.Read(3)];
        context.Emit(new ShuffleInstruction(target, predicate, sources, context.Read(4), kind));
    }

    public static void Vote(InstructionContext context)
    {
        RequireSync(context);
        VoteKind kind = context.Modifiers.TakeAny(".ballot", ".all", ".any", ".uni") switch
        {
            ".ballot" => VoteKind.Ballot,
            ".all" => VoteKind.All,
            ".any" => VoteKind.Any,
            ".uni" => VoteKind.Uniform,
            _ => throw context.Unsupported("the mode"),
        };
        int predicate = context.Read(context.Operands[1], PtxType.Pred);
        int mask = context.Read(context.Operands[2], PtxType.B32);
        context.Emit(new VoteInstruction(context.Write(0), predicate, mask, kind));
    }

    public static void Match(InstructionContext context)
    {
        RequireSync(context);
        bool isAll = context.Modifiers.TakeAny(".any", ".all") == ".all";
        (int target, int predicate) = context.WritePair(0);
        ulong bits = context.Type.Size == 8 ? ulong.MaxValue : uint.MaxValue;
        context.Emit(new MatchInstruction(target, predicate, context.Read(1), context.Read(2), bits, isAll));
    }

    public static void Reduce(InstructionContext context)
    {
        RequireSync(context);
        string? name = context.Modifiers.TakeAny(".add", ".min", ".max", ".and", ".or", ".xor");
        if (name is null || InstructionLowering.Resolve(name[1..], context.Modifiers) is not Func<ulong, ulong, ulong> operation)
            throw context.Unsupported("the operation");
        context.Emit(new ReduceInstruction(context.Write(0), context.Read(1), context.Read(2), operation));
    }

    private static void Reduction(InstructionContext context, bool isAligned)
    {
        BarrierKind kind = context.Modifiers.TakeAny(".popc", ".and", ".or") switch
        {
            ".popc" => BarrierKind.Count,
            ".and" => BarrierKind.And,
            _ => BarrierKind.Or,
        };
        int count = context.Count > 3 ? context.Read(context.Operands[2], PtxType.B32) : -1;
        context.Emit(new BarrierInstruction(context.Read(context.Operands[1], PtxType.B32), count, kind)
        {
            IsAligned = isAligned,
            Target = context.Write(0),
            Predicate = context.Read(context.Operands[^1], PtxType.Pred),
        });
    }

    private static void RequireSync(InstructionContext context)
    {
        context.Entry.IsCooperative = true;
        if (!context.Modifiers.Take(".sync"))
            throw context.Unsupported("the form without .sync");
    }
}
