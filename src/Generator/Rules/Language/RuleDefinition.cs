using System.Globalization;
using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>The form of one rule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Minimum">The least number of operands.</param>
/// <param name="Kinds">The operands' kinds in order.</param>
/// <param name="Repeats">Whether the last kind may be repeated without end.</param>
/// <param name="Meaning">What the rule gives, for the documentation.</param>
public sealed record RuleDefinition(string Name, int Minimum, EquatableArray<OperandKind> Kinds, bool Repeats, string Meaning)
{
    /// <summary>The kind of operand <paramref name="index"/>.</summary>
    public OperandKind KindOf(int index) => Kinds[Math.Min(index, Kinds.Count - 1)];

    /// <summary>Whether that many operands are possible.</summary>
    public bool Accepts(int count) => count >= Minimum && (Repeats || count <= Kinds.Count);

    /// <summary>The possible numbers of operands, for messages.</summary>
    public string Counts => Repeats
        ? $"{Text(Minimum)} or more"
        : Minimum == Kinds.Count ? (Minimum == 0 ? "no" : Text(Minimum)) : $"{Text(Minimum)} to {Text(Kinds.Count)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
