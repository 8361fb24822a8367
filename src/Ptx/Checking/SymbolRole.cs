namespace Arity.Ptx.Checking;

internal enum SymbolRole
{
    Function,
    Variable,
    KernelParameter,
    Parameter,
    Result,
    Label,
}
