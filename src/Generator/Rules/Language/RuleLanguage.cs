using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>A rule language: its name in messages, its rules, and the bare words that are rules without operands.</summary>
/// <param name="Name">For example <c>dtype</c>.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Constants">The bare words, such as the dtypes' names.</param>
public sealed record RuleLanguage(string Name, EquatableArray<RuleDefinition> Rules, EquatableArray<string> Constants)
{
    /// <summary>Every name that may begin a rule.</summary>
    public IEnumerable<string> AllNames => Rules.Select(rule => rule.Name).Concat(Constants);

    /// <summary>The rule of that name, or null.</summary>
    public RuleDefinition? Find(string name) => Rules.FirstOrDefault(rule => rule.Name == name);
}
