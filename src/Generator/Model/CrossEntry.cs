namespace Arity.Generator.Model;

/// <summary>An entry as cross-entry checks see it.</summary>
/// <param name="Key">Which entry.</param>
/// <param name="Summary">What it declares, or null when that could not be read.</param>
public sealed record CrossEntry<TSummary>(EntryKey Key, TSummary? Summary)
    where TSummary : class;
