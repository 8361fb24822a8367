using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks addresses: what they are made of, and of variables that the access lies inside and is aligned.</summary>
internal sealed class AddressChecker(Scope scope, PtxInstruction instruction, Action<string> report)
{
    public void Check(FormMatch match, OperandSlot slot, PtxOperand operand)
    {
        if (operand is not PtxAddressOperand { Base: { } name } address)
            report("an address in brackets with a register or variable is expected");
        else if (address.Offset is < int.MinValue or > int.MaxValue)
            report($"the offset {address.Offset} does not fit 32 bits");
        else if (scope.Find(name) is not { Variable: { } variable } symbol)
            report(SpecialRegisters.TryGet(name, out _) ? $"'{name}' is no address" : $"'{name}' is not declared");
        else if (symbol.IsRegister)
            CheckRegister(variable, SpaceOf(match, slot));
        else
            CheckVariable(symbol, variable, SpaceOf(match, slot), address.Offset, BytesOf(match, slot));
    }

    private static PtxSpace SpaceOf(FormMatch match, OperandSlot slot) =>
        PtxTypes.TryParse($".{slot.Type}", out PtxSpace space) ? space : match.Space;

    /// <summary>The bytes of the access; a copy that names its space in the table has them in its constant.</summary>
    private long BytesOf(FormMatch match, OperandSlot slot) =>
        PtxTypes.TryParse($".{slot.Type}", out PtxSpace _)
            ? instruction.Operands.OfType<PtxIntegerOperand>().Select(size => (long)Math.Clamp(size.Bits, 4, 16)).FirstOrDefault(4)
            : (long)match.TypeOf(slot).Size * match.VectorLength;

    private void CheckRegister(PtxVariable register, PtxSpace space)
    {
        if (space == PtxSpace.Parameter)
            report("a parameter is addressed by its name");
        else if (!TypeRules.IsAddress(register.Type, space))
            report($"an address is an integer of 64 bits (of 32 in .shared too), not {register.Type.Text}");
    }

    private void CheckVariable(Symbol symbol, PtxVariable variable, PtxSpace space, long offset, long bytes)
    {
        long size = TypeRules.Bytes(variable);
        bool isStore = instruction.Opcode == "st";
        if (variable.Space != space)
            report($"'{variable.Name}' lies in another state space than the instruction names");
        else if (isStore && symbol.Role is SymbolRole.KernelParameter or SymbolRole.Parameter)
            report($"'{variable.Name}' is a parameter, which can only be read");
        else if (!isStore && symbol.Role == SymbolRole.Result)
            report($"'{variable.Name}' is a result, which can only be written");
        else if (offset < 0 || (size > 0 && offset + bytes > size))
            report($"bytes {offset} to {offset + bytes - 1} are not inside '{variable.Name}', which has {size}");
        else if (offset % bytes != 0 || variable.Alignment % bytes != 0)
            report($"the access of {bytes} bytes at {offset} of '{variable.Name}', aligned to {variable.Alignment}, is not aligned");
    }
}
