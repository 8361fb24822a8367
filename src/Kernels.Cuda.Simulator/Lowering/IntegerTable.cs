using System.Numerics;
using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Finds the operation of an integer instruction.</summary>
internal static class IntegerTable
{
    public static Delegate? Resolve(string opcode, Modifiers modifiers)
    {
        if (modifiers.Types.Count > 0 && modifiers.Type == PtxType.Pred)
            return ResolvePredicate(opcode);
        return ResolveBits(opcode, modifiers) ?? ResolveTyped(Qualify(opcode, modifiers), modifiers.Type);
    }

    private static Delegate? ResolveTyped(string name, PtxType type) => type switch
    {
        PtxType.B8 or PtxType.U8 => Find<byte>(name),
        PtxType.S8 => Find<sbyte>(name),
        PtxType.B16 or PtxType.U16 => Find<ushort>(name),
        PtxType.S16 => Find<short>(name),
        PtxType.B32 or PtxType.U32 => Find<uint>(name),
        PtxType.S32 => Find<int>(name),
        PtxType.B64 or PtxType.U64 => Find<ulong>(name),
        PtxType.S64 => Find<long>(name),
        _ => null,
    };

    private static Delegate? Find<T>(string name)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> =>
        IntegerOperations<T>.Unary.GetValueOrDefault(name)
            ?? IntegerOperations<T>.Binary.GetValueOrDefault(name)
            ?? (Delegate?)IntegerOperations<T>.Ternary.GetValueOrDefault(name);

    private static Delegate? ResolvePredicate(string opcode) => opcode switch
    {
        "and" => (Func<ulong, ulong, ulong>)((a, b) => a & b),
        "or" => (Func<ulong, ulong, ulong>)((a, b) => a | b),
        "xor" => (Func<ulong, ulong, ulong>)((a, b) => a ^ b),
        "not" => (Func<ulong, ulong>)(a => a ^ 1),
        _ => null,
    };

    private static Delegate? ResolveBits(string opcode, Modifiers modifiers) => opcode switch
    {
        "bfi" => BitInstructions.Insert(modifiers.Type.Size * 8),
        "lop3" => (Func<ulong, ulong, ulong, ulong, ulong>)BitInstructions.Logic,
        "shf" => BitInstructions.Funnel(modifiers.TakeAny(".l", ".r") == ".l", modifiers.TakeAny(".wrap", ".clamp") == ".wrap"),
        "prmt" => modifiers.TakeAny(".f4e", ".b4e", ".rc8", ".ecl", ".ecr", ".rc16") is { } mode
            ? BitInstructions.Permute(mode)
            : (Func<ulong, ulong, ulong, ulong>)BitInstructions.Permute,
        _ => null,
    };

    /// <summary>The key of the table: the opcode with the modifiers that make another operation of it.</summary>
    private static string Qualify(string opcode, Modifiers modifiers) =>
        opcode + modifiers.TakeAny(".lo", ".hi", ".wide", ".shiftamt") + modifiers.TakeAny(".sat");
}
