namespace Arity.Ptx.Checking;

/// <summary>What is demanded beyond what an assembler demands.</summary>
/// <param name="RequireRounding">
/// Whether additions, subtractions and multiplications of floats must name their rounding: an assembler may fuse those that do not.
/// </param>
public sealed record PtxCheckOptions(bool RequireRounding = false);
