using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Finds what an atomic makes of the old value and its operands.</summary>
internal static class AtomicTable
{
    public static Func<ulong, ulong, ulong, ulong>? Resolve(Modifiers modifiers, PtxSpace space)
    {
        string? name = modifiers.TakeAny(".add", ".min", ".max", ".and", ".or", ".xor", ".exch", ".cas", ".inc", ".dec");
        PtxType type = modifiers.Type;
        switch (name)
        {
            case ".exch":
                return (old, b, _) => b;
            case ".cas":
                return (old, b, c) => type.Extend(old) == type.Extend(b) ? c : old;
            case ".inc":
                return (old, b, _) => (uint)old >= (uint)b ? 0 : (uint)old + 1;
            case ".dec":
                return (old, b, _) => (uint)old == 0 || (uint)old > (uint)b ? b : (uint)old - 1;
            case null:
                return null;
        }

        if (InstructionLowering.Resolve(name[1..], modifiers) is not Func<ulong, ulong, ulong> binary)
            return null;
        Func<ulong, ulong> flush = FloatOperations<SingleFormat, float>.Flush;
        return type == PtxType.F32 && space == PtxSpace.Global
            ? (old, b, _) => flush(binary(flush(old), flush(b)))
            : (old, b, _) => binary(old, b);
    }
}
