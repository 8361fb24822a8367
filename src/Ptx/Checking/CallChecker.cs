using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks calls against the signature of what they call.</summary>
internal sealed class CallChecker(Scope scope, PtxInstruction instruction, OperandChecker operands, Action<string> report)
{
    public void Check()
    {
        string name = ((PtxNameOperand)instruction.Operands[1]).Name;
        if (scope.Find(name)?.Function is not { IsEntry: false } function)
            report($"'{name}' is no function that is declared above");
        else
            Check(function);
    }

    private void Check(PtxFunction function)
    {
        var results = ((PtxListOperand)instruction.Operands[0]).Elements;
        var arguments = ((PtxListOperand)instruction.Operands[2]).Elements;
        if (results.Count != function.Results.Count || arguments.Count != function.Parameters.Count)
        {
            report($"'{function.Name}' has {function.Results.Count} results and {function.Parameters.Count} parameters, "
                + $"not {results.Count} and {arguments.Count}");
            return;
        }

        foreach (var (actual, formal) in results.Zip(function.Results))
            CheckActual(actual, formal, isResult: true);
        foreach (var (actual, formal) in arguments.Zip(function.Parameters))
            CheckActual(actual, formal, isResult: false);
    }

    private void CheckActual(PtxOperand actual, PtxVariable formal, bool isResult)
    {
        var symbol = actual is PtxNameOperand { IsNegated: false } name ? scope.Find(name.Name) : null;
        bool isScalar = formal.Extents.Count == 0 && formal.VectorLength == 1;
        if (symbol is { Role: SymbolRole.Variable, Variable: { Space: PtxSpace.Parameter } variable })
            CheckLayout(variable, formal);
        else if (!isScalar)
            report($"'{formal.Name}' needs a .param variable of {TypeRules.Bytes(formal)} bytes");
        else if (isResult)
            operands.CheckRegister(actual, formal.Type);
        else
            operands.CheckSource(actual, formal.Type, TypeRules.Accepts, null);
    }

    private void CheckLayout(PtxVariable actual, PtxVariable formal)
    {
        bool isEqual = formal.Space == PtxSpace.Parameter
            && TypeRules.Accepts(formal.Type, actual.Type)
            && TypeRules.Bytes(formal) == TypeRules.Bytes(actual)
            && formal.Extents.Count == actual.Extents.Count
            && formal.Alignment == actual.Alignment;
        if (!isEqual)
            report($"'{actual.Name}' has another space, type, size or alignment than the parameter '{formal.Name}'");
    }
}
