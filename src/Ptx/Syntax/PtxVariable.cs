namespace Arity.Ptx.Syntax;

/// <summary>A declared variable, parameter or family of registers.</summary>
/// <param name="Space">Where it lies.</param>
/// <param name="Type">The type of an element.</param>
/// <param name="VectorLength">1, or 2 or 4 of a <c>.v2</c> or <c>.v4</c>.</param>
/// <param name="Name">Its name; of a family <c>%r&lt;10&gt;</c>, what stands before the bracket.</param>
/// <param name="FamilySize">10 of <c>%r&lt;10&gt;</c>, which declares %r0 to %r9; 0 of a single variable.</param>
/// <param name="Extents">The extents of an array, outermost first; an open one is 0.</param>
/// <param name="Alignment">The bytes of <c>.align</c>, or those that the type needs.</param>
/// <param name="Values">The initial values as bit patterns of the element type, or empty.</param>
/// <param name="Linkage">The linking directive with its dot, or empty.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record PtxVariable(
    PtxSpace Space,
    PtxType Type,
    int VectorLength,
    string Name,
    int FamilySize,
    IReadOnlyList<long> Extents,
    int Alignment,
    IReadOnlyList<ulong> Values,
    string Linkage,
    int Line);
