using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Finds the form of an instruction and checks its operands against it.</summary>
internal sealed class InstructionChecker(CheckContext context, Scope scope, PtxInstruction instruction)
{
    private string Text => instruction.Opcode + string.Concat(instruction.Modifiers);

    public void Check()
    {
        var operands = new OperandChecker(scope, instruction, Report);
        if (instruction.Guard is { } guard)
            operands.CheckRegister(new PtxNameOperand(guard.Register), PtxType.Pred);

        if (!InstructionTable.Instance.Forms.TryGetValue(instruction.Opcode, out var forms))
            Report("this instruction is not known");
        else if (FindForm(forms) is { } match)
            CheckForm(match, operands);
    }

    private void Report(string message) => context.Report(instruction.Line, $"{Text}: {message}");

    private FormMatch? FindForm(List<InstructionForm> forms)
    {
        var complete = InstructionTable.Instance.Matches(Text, forms, instruction.Modifiers);
        if (complete.Count == 0)
            ReportModifiers([.. forms.Select(form => new FormMatch(form, instruction.Modifiers))]);
        else if (!complete.Any(match => match.Takes(instruction.Operands.Count)))
            Report($"this takes {complete[0].Operands.Count} operands, not {instruction.Operands.Count}");

        return complete.FirstOrDefault(match => match.Takes(instruction.Operands.Count));
    }

    private void ReportModifiers(FormMatch[] matches)
    {
        int count = matches.Max(match => match.Count);
        var missing = matches.Where(match => match.Count == count && match.Missing is not null);
        string wanted = string.Join(" ", missing.SelectMany(match => match.Missing!.Alternatives).Distinct());
        bool isSurplus = count < instruction.Modifiers.Count;
        string found = isSurplus ? $"'{instruction.Modifiers[count]}' cannot stand here" : "a modifier is missing";
        Report(wanted.Length > 0 ? $"{found}; possible are {wanted}" : found);
    }

    private void CheckForm(FormMatch match, OperandChecker operands)
    {
        if (match.LacksRounding && context.Options.RequireRounding)
            Report("name the rounding, for example .rn: without it an assembler may fuse this with another instruction");

        foreach (var requirement in InstructionTable.Instance.RequirementsOf(match.Form, instruction.Modifiers))
            CheckRequirement(requirement);

        operands.Check(match);
    }

    private void CheckRequirement(Requirement requirement)
    {
        if (context.Module.Version < requirement.Version)
            Report($"this needs .version {requirement.Version}, not {context.Module.Version}");
        if (context.Architecture > 0 && context.Architecture < requirement.Architecture)
            Report($"this needs .target sm_{requirement.Architecture}, not {context.Module.Target}");
    }
}
