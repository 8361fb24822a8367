using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Finds the comparison of <c>setp</c> and <c>set</c>.</summary>
internal static class CompareTable
{
    public static Func<ulong, ulong, bool>? Resolve(string comparison, PtxType type, bool flushes)
    {
        Func<ulong, ulong, bool>? compare = Find(comparison, type);
        return compare is not null && flushes
            ? (a, b) => compare(FloatOperations<SingleFormat, float>.Flush(a), FloatOperations<SingleFormat, float>.Flush(b))
            : compare;
    }

    public static Func<bool, bool, bool>? Combine(string? operation) => operation switch
    {
        ".and" => (a, b) => a && b,
        ".or" => (a, b) => a || b,
        ".xor" => (a, b) => a != b,
        _ => null,
    };

    private static Func<ulong, ulong, bool>? Find(string comparison, PtxType type) => (type switch
    {
        PtxType.B16 or PtxType.U16 => IntegerOperations<ushort>.Compare,
        PtxType.S16 => IntegerOperations<short>.Compare,
        PtxType.B32 or PtxType.U32 => IntegerOperations<uint>.Compare,
        PtxType.S32 => IntegerOperations<int>.Compare,
        PtxType.B64 or PtxType.U64 => IntegerOperations<ulong>.Compare,
        PtxType.S64 => IntegerOperations<long>.Compare,
        PtxType.F16 => FloatOperations<HalfFormat, double>.Compare,
        PtxType.BF16 => FloatOperations<BFloat16Format, double>.Compare,
        PtxType.F32 => FloatOperations<SingleFormat, float>.Compare,
        PtxType.F64 => FloatOperations<DoubleFormat, double>.Compare,
        _ => [],
    }).GetValueOrDefault(comparison);
}
