namespace Arity.Kernels.Cuda.Composition;

/// <summary>Instructions that bring a value from another thread of the warp; all its threads must be there.</summary>
internal static class PtxShuffle
{
    /// <summary>Brings a register of another lane; the text stands in braces of its own.</summary>
    /// <param name="mode">How the lane is named: <c>bfly</c>, <c>up</c> or <c>idx</c>.</param>
    /// <param name="register">The register's type, of 32 or 64 bits; the latter go in halves.</param>
    /// <param name="target">Where it comes to.</param>
    /// <param name="source">What each lane gives.</param>
    /// <param name="lane">The lane, or by how much it differs.</param>
    /// <param name="width">How many neighbours exchange with each other: a power of two up to 32.</param>
    /// <param name="exists">A predicate for whether there is such a lane, or null.</param>
    public static string Text(string mode, string register, string target, string source, int lane, int width, string? exists = null)
    {
        // The third operand: bits 8 to 12 tell the segments apart, bits 0 to 4 are the last lane, or the first for up.
        int clamp = (32 - width) << 8 | (mode == "up" ? 0 : 31);
        string Move(string to, string from) =>
            $"shfl.sync.{mode}.b32 {to}{(exists is null ? "" : $"|{exists}")}, {from}, {lane}, {clamp}, 0xFFFFFFFF;";
        return register.EndsWith("64", StringComparison.Ordinal)
            ? $".reg .b32 %low, %high; mov.b64 {{%low, %high}}, {source}; {Move("%low", "%low")} {Move("%high", "%high")} "
                + $"mov.b64 {target}, {{%low, %high}};"
            : Move(target, source);
    }
}
