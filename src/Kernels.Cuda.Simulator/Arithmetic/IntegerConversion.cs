using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Conversion among integers.</summary>
internal static class IntegerConversion
{
    public static Func<ulong, ulong> Between(PtxType from, PtxType to, bool saturates) =>
        saturates ? a => Clamp(Value(from, a), to) : a => to.Extend(from.Extend(a));

    /// <summary>The value of a register.</summary>
    public static Int128 Value(PtxType type, ulong bits) => type.IsSigned ? (long)type.Extend(bits) : (Int128)type.Extend(bits);

    private static ulong Clamp(Int128 value, PtxType type)
    {
        int bits = type.Size * 8;
        Int128 least = type.IsSigned ? -(Int128.One << (bits - 1)) : Int128.Zero;
        Int128 most = (Int128.One << (type.IsSigned ? bits - 1 : bits)) - 1;
        return unchecked((ulong)Int128.Clamp(value, least, most));
    }
}
