using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>A form that the modifiers of an instruction fit, or how far they fit it.</summary>
internal sealed class FormMatch
{
    private readonly List<PtxType> _types = [];

    public FormMatch(InstructionForm form, IReadOnlyList<string> modifiers)
    {
        Form = form;
        foreach (var slot in form.Modifiers)
        {
            if (Count < modifiers.Count && slot.Alternatives.Contains(modifiers[Count]))
                Take(modifiers[Count++]);
            else if (!slot.IsOptional)
                Missing ??= slot;
            else if (slot.IsRounding)
                LacksRounding = true;

            if (Missing is not null)
                break;
        }

        IsComplete = Missing is null && Count == modifiers.Count;
        Operands = form.OperandsOf(modifiers);
    }

    public InstructionForm Form { get; }

    /// <summary>The modifiers that fit.</summary>
    public int Count { get; }

    /// <summary>The place that the next modifier does not fit.</summary>
    public ModifierSlot? Missing { get; }

    public bool IsComplete { get; }

    public bool LacksRounding { get; }

    public IReadOnlyList<OperandSlot> Operands { get; }

    public PtxSpace Space { get; private set; }

    public int VectorLength { get; private set; } = 1;

    public bool Takes(int operands) => operands <= Operands.Count && operands >= Operands.Count(slot => !slot.IsOptional);

    /// <summary>The type that a slot names.</summary>
    public PtxType TypeOf(OperandSlot slot) => slot.Type switch
    {
        "T" => _types[0],
        "U" => _types[1],
        "V" => _types[2],
        "W" => TypeRules.Widened(_types[0]),
        _ when PtxTypes.TryParse($".{slot.Type}", out PtxType type) => type,
        _ => throw new InvalidOperationException($"the table of instructions has no type '{slot.Type}'"),
    };

    private void Take(string modifier)
    {
        if (PtxTypes.TryParse(modifier, out PtxType type))
            _types.Add(type);
        else if (PtxTypes.TryParse(modifier, out PtxSpace space))
            Space = space;
        else if (modifier is ".v2" or ".v4")
            VectorLength = modifier[2] - '0';
    }
}
