using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>What a name stands for: a variable, a function or, with neither, a label.</summary>
internal sealed record Symbol(PtxVariable? Variable, PtxFunction? Function, SymbolRole Role)
{
    public static Symbol Label { get; } = new(null, null, SymbolRole.Label);

    public bool IsRegister => Variable?.Space == PtxSpace.Register;
}
