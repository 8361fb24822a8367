using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Properties of types.</summary>
internal static class PtxTypes
{
    public static int Bytes(this PtxType type) => type switch
    {
        PtxType.Pred or PtxType.B8 or PtxType.U8 or PtxType.S8 => 1,
        PtxType.B16 or PtxType.U16 or PtxType.S16 or PtxType.F16 or PtxType.BF16 => 2,
        PtxType.B64 or PtxType.U64 or PtxType.S64 or PtxType.F64 => 8,
        PtxType.B128 => 16,
        _ => 4,
    };

    public static bool IsFloat(this PtxType type) => type >= PtxType.F16;

    public static bool IsSigned(this PtxType type) => type is PtxType.S8 or PtxType.S16 or PtxType.S32 or PtxType.S64;

    /// <summary>Extends a register's value of a type to 64 bits.</summary>
    public static ulong Extend(this PtxType type, ulong bits) => type switch
    {
        PtxType.S8 => (ulong)(sbyte)bits,
        PtxType.S16 => (ulong)(short)bits,
        PtxType.S32 => (ulong)(int)bits,
        PtxType.B8 or PtxType.U8 => (byte)bits,
        PtxType.B16 or PtxType.U16 or PtxType.F16 or PtxType.BF16 => (ushort)bits,
        PtxType.B64 or PtxType.U64 or PtxType.S64 or PtxType.F64 => bits,
        PtxType.Pred => bits & 1,
        _ => (uint)bits,
    };
}
