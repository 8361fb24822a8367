namespace Arity.Ptx.Checking;

/// <summary>One row of the table of instructions.</summary>
internal sealed record InstructionForm(
    string Opcode, IReadOnlyList<ModifierSlot> Modifiers, IReadOnlyList<OperandSlot> Operands, Requirement Requirement)
{
    /// <summary>The operands under modifiers.</summary>
    public IReadOnlyList<OperandSlot> OperandsOf(IReadOnlyList<string> modifiers) =>
        [.. Operands.Where(slot => slot.Conditions.Count == 0 || slot.Conditions.Any(modifiers.Contains))];
}
