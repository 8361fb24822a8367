using System.Numerics;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Which registers an instruction type takes (PTX ISA, "Type Checking Rules" and the relaxed rules of ld, st and cvt).</summary>
internal static class TypeRules
{
    public static bool Accepts(PtxType instruction, PtxType register)
    {
        if (instruction == PtxType.Pred || register == PtxType.Pred)
            return instruction == register;
        if (instruction.Size != register.Size)
            return false;

        return instruction.IsBits || register.IsBits || instruction == register || (instruction.IsInteger && register.IsInteger);
    }

    /// <summary>Also takes registers that are wider than the type, unless the type is a floating-point one.</summary>
    public static bool AcceptsWider(PtxType instruction, PtxType register)
    {
        if (register.Size <= instruction.Size || instruction.IsFloat || PtxType.Pred == instruction)
            return Accepts(instruction, register);

        return register.IsBits || register.IsInteger || instruction.IsBits;
    }

    public static bool IsAddress(PtxType type, PtxSpace space) =>
        !type.IsFloat && (type.Size == 8 || (type.Size == 4 && space == PtxSpace.Shared));

    public static PtxType Widened(PtxType type) => type switch
    {
        PtxType.U16 => PtxType.U32,
        PtxType.S16 => PtxType.S32,
        PtxType.U32 => PtxType.U64,
        PtxType.S32 => PtxType.S64,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "only 16- and 32-bit integers have a type of twice their size"),
    };

    /// <summary>The bytes of a variable; 0 of an open array.</summary>
    public static long Bytes(PtxVariable variable) =>
        variable.Extents.Aggregate((long)variable.Type.Size * variable.VectorLength, SaturatingProduct);

    private static long SaturatingProduct(long left, long right) => (long)BigInteger.Min((BigInteger)left * right, long.MaxValue);
}
