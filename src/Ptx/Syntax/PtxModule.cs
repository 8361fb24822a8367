namespace Arity.Ptx.Syntax;

/// <summary>A PTX file.</summary>
/// <param name="Version">The ISA version of <c>.version</c>.</param>
/// <param name="Target">The architecture of <c>.target</c>, for example <c>sm_80</c>.</param>
/// <param name="AddressSize">32 or 64.</param>
/// <param name="Variables">The variables of module scope, in order.</param>
/// <param name="Functions">The entries and functions, declarations included, in order.</param>
public sealed record PtxModule(
    Version Version, string Target, int AddressSize, IReadOnlyList<PtxVariable> Variables, IReadOnlyList<PtxFunction> Functions);
