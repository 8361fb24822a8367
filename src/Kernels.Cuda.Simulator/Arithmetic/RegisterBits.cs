using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>How values of a type stand in registers of 64 bits.</summary>
internal static class RegisterBits
{
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
