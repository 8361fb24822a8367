using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks the operands of an instruction against the slots of its form.</summary>
internal sealed class OperandChecker(Scope scope, PtxInstruction instruction, Action<string> report)
{
    public void Check(FormMatch match)
    {
        if (match.VectorLength > 1 && match.VectorLength * match.TypeOf(match.Operands.First(slot => slot.Type == "T")).Size > 16)
            report("a vector has at most 16 bytes");

        for (int i = 0; i < instruction.Operands.Count; i++)
            Check(match, match.Operands[i], instruction.Operands[i]);
    }

    /// <summary>Checks that an operand is a register of a type.</summary>
    public void CheckRegister(PtxOperand operand, PtxType type) => CheckRegister(operand, type, TypeRules.Accepts);

    private void Check(FormMatch match, OperandSlot slot, PtxOperand operand)
    {
        switch (slot.Kind)
        {
            case 'o':
                // The function that is called says what the lists must be.
                break;
            case 'l':
                CheckLabel(operand);
                break;
            case 'f':
                new CallChecker(scope, instruction, this, report).Check();
                break;
            case 'a':
                new AddressChecker(scope, instruction, report).Check(match, slot, operand);
                break;
            default:
                CheckValue(match, slot, operand, match.TypeOf(slot));
                break;
        }
    }

    private void CheckValue(FormMatch match, OperandSlot slot, PtxOperand operand, PtxType type)
    {
        switch (slot.Kind)
        {
            case 'd' or 'r' when slot.VectorLength > 0:
                CheckVector(operand, slot.VectorLength, element => CheckRegister(element, type));
                break;
            case 'd':
                CheckDestination(operand, type, slot.HasSecond);
                break;
            case 'r':
                CheckRegister(operand, type);
                break;
            case 'n':
                CheckRegister(operand is PtxNameOperand name ? name with { IsNegated = false } : operand, type);
                break;
            case 's':
                CheckSource(operand, type, TypeRules.Accepts, slot.Bounds);
                break;
            case 'i':
                CheckConstant(operand, type, slot.Bounds);
                break;
            default:
                CheckMove(match, slot.Kind, operand, type);
                break;
        }
    }

    private void CheckMove(FormMatch match, char kind, PtxOperand operand, PtxType type)
    {
        switch (kind)
        {
            case 'C':
                CheckRegister(operand, type, TypeRules.AcceptsWider);
                break;
            case 'c':
                CheckSource(operand, type, TypeRules.AcceptsWider, null);
                break;
            case 'D':
                CheckElements(match, operand, element => CheckWanted(element, type, TypeRules.AcceptsWider));
                break;
            case 'S':
                CheckElements(match, operand, element => CheckSource(element, type, TypeRules.AcceptsWider, null));
                break;
            case 'M':
                CheckUnpacked(operand, type);
                break;
            case 'm':
                CheckMoved(operand, type);
                break;
            case 'g':
                CheckAddressSource(match, operand, type);
                break;
            default:
                throw new InvalidOperationException($"the table of instructions has no operand '{kind}'");
        }
    }

    private void CheckElements(FormMatch match, PtxOperand operand, Action<PtxOperand> check)
    {
        if (match.VectorLength > 1)
            CheckVector(operand, match.VectorLength, check);
        else
            check(operand);
    }

    private void CheckVector(PtxOperand operand, int length, Action<PtxOperand> check)
    {
        if (operand is not PtxVectorOperand vector || vector.Elements.Count != length)
            report($"a vector of {length} in braces is expected");
        else
            vector.Elements.ToList().ForEach(check);
    }

    private void CheckDestination(PtxOperand operand, PtxType type, bool hasSecond)
    {
        if (hasSecond && operand is PtxPairOperand pair)
        {
            CheckWanted(pair.First, type, TypeRules.Accepts);
            CheckWanted(pair.Second, PtxType.Pred, TypeRules.Accepts);
        }
        else
        {
            CheckRegister(operand, type);
        }
    }

    /// <summary>A register, or <c>_</c> where nobody wants the result.</summary>
    private void CheckWanted(PtxOperand operand, PtxType type, Func<PtxType, PtxType, bool> accepts)
    {
        bool isVectorOrPair = instruction.Operands.Any(item => item is PtxVectorOperand or PtxPairOperand);
        if (!isVectorOrPair || operand is not PtxNameOperand { Name: "_", IsNegated: false })
            CheckRegister(operand, type, accepts);
    }

    private void CheckRegister(PtxOperand operand, PtxType type, Func<PtxType, PtxType, bool> accepts)
    {
        if (operand is not PtxNameOperand { IsNegated: false } name)
            report($"a register of {type.Text} is expected");
        else if (SpecialRegisters.TryGet(name.Name, out _))
            report($"'{name.Name}' can only be read, and only by mov");
        else if (scope.Find(name.Name) is not { } symbol)
            report($"'{name.Name}' is not declared");
        else if (!symbol.IsRegister)
            report($"'{name.Name}' is no register");
        else if (!accepts(type, symbol.Variable!.Type))
            report($"'{name.Name}' is {symbol.Variable.Type.Text}, which does not fit {type.Text}");
    }

    public void CheckSource(PtxOperand operand, PtxType type, Func<PtxType, PtxType, bool> accepts, Bounds? bounds)
    {
        if (operand is PtxIntegerOperand or PtxFloatOperand)
            CheckConstant(operand, type, bounds);
        else
            CheckRegister(operand, type, accepts);
    }

    private void CheckConstant(PtxOperand operand, PtxType type, Bounds? bounds)
    {
        if (operand is not (PtxIntegerOperand or PtxFloatOperand))
            report("a constant is expected");
        else if (!ConstantBits.TryConvert(operand, type, out ulong bits))
            report($"this constant does not fit {type.Text}");
        else if (bounds is not null && !bounds.Contains(bits))
            report($"this constant must be {bounds.Text}, not {bits}");
    }

    private void CheckLabel(PtxOperand operand)
    {
        var symbol = operand is PtxNameOperand { IsNegated: false } name ? scope.Find(name.Name) : null;
        if (symbol?.Role != SymbolRole.Label)
            report("a label of this block or one around it is expected");
    }

    private void CheckUnpacked(PtxOperand operand, PtxType type)
    {
        if (operand is PtxVectorOperand vector)
            CheckPacked(vector, type, element => CheckWanted(element, ElementType(vector, type), TypeRules.Accepts));
        else
            CheckRegister(operand, type);
    }

    private void CheckMoved(PtxOperand operand, PtxType type)
    {
        if (operand is PtxVectorOperand vector && instruction.Operands[0] is not PtxVectorOperand)
            CheckPacked(vector, type, element => CheckSource(element, ElementType(vector, type), TypeRules.Accepts, null));
        else if (operand is not PtxNameOperand { IsNegated: false } name)
            CheckSource(operand, type, TypeRules.Accepts, null);
        else if (SpecialRegisters.TryGet(name.Name, out var special))
            ReportUnless(TypeRules.Accepts(type, special), $"'{name.Name}' is {special.Text}, which does not fit {type.Text}");
        else if (scope.Find(name.Name) is { Role: SymbolRole.Variable, IsRegister: false, Variable: { } variable })
            ReportUnless(TakesAddress(type, variable.Space), $"the address of '{name.Name}' cannot be taken as {type.Text}");
        else
            CheckRegister(operand, type);
    }

    private static bool TakesAddress(PtxType type, PtxSpace space) => space != PtxSpace.Parameter && TypeRules.IsAddress(type, space);

    private static PtxType ElementType(PtxVectorOperand vector, PtxType type) =>
        type.Size / vector.Elements.Count == 2 ? PtxType.B16 : PtxType.B32;

    private void CheckPacked(PtxVectorOperand vector, PtxType type, Action<PtxOperand> check)
    {
        bool isPossible = type is PtxType.B32 or PtxType.B64 && vector.Elements.Count is 2 or 4 && type.Size / vector.Elements.Count >= 2;
        ReportUnless(isPossible, $"{vector.Elements.Count} values are not packed into {type.Text}; .b32 has 2, .b64 has 2 or 4");
        if (isPossible)
            vector.Elements.ToList().ForEach(check);
    }

    private void CheckAddressSource(FormMatch match, PtxOperand operand, PtxType type)
    {
        var symbol = operand is PtxNameOperand { IsNegated: false } name ? scope.Find(name.Name) : null;
        if (symbol is { Role: SymbolRole.Variable, IsRegister: false })
            ReportUnless(symbol.Variable!.Space == match.Space && !instruction.Modifiers.Contains(".to"), "the variable lies elsewhere");
        else
            CheckRegister(operand, type);
    }

    private void ReportUnless(bool holds, string message)
    {
        if (!holds)
            report(message);
    }
}
