using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Validation;

/// <summary>
/// Checks entries against each other, over their summaries only, so that an edit that changes no summary re-runs nothing.
/// </summary>
public sealed class CrossValidator
{
    private readonly List<CrossDiagnostic> _problems = [];
    private readonly List<(EntryKey Key, OperatorSummary Summary)> _operators;
    private readonly bool _isComplete;

    private CrossValidator(EquatableArray<CrossEntry<OperatorSummary>> operators)
    {
        _operators = operators.Where(entry => entry.Summary is not null).Select(entry => (entry.Key, entry.Summary!)).ToList();
        _isComplete = _operators.Count == operators.Count;
    }

    /// <summary>Everything that is wrong between the entries.</summary>
    /// <param name="operators">All entries of Operators.yaml in order.</param>
    /// <param name="derivatives">All entries of derivatives.yaml in order.</param>
    public static EquatableArray<CrossDiagnostic> Validate(
        EquatableArray<CrossEntry<OperatorSummary>> operators,
        EquatableArray<CrossEntry<DerivativeSummary>> derivatives)
    {
        var validator = new CrossValidator(operators);
        validator.CheckNames();
        validator.CheckAliases();
        validator.CheckMembers();
        validator.CheckSymbols();
        validator.CheckDerivatives(derivatives);
        return validator._problems.ToEquatableArray();
    }

    private void Report(EntryKey entry, string path, string id, params string[] arguments) =>
        _problems.Add(new(entry, path, id, [.. arguments]));

    private void CheckNames()
    {
        foreach (var (key, summary) in Repeated(_operators, entry => entry.Summary.FullName))
            Report(key, "func", RuleIds.DuplicateOperator, summary.FullName, summary.Name);
    }

    private void CheckAliases()
    {
        var owners = new Dictionary<string, string>();
        foreach (var (_, summary) in _operators)
            owners[summary.Name] = summary.Name;
        foreach (var (key, summary) in _operators)
        {
            foreach (string alias in summary.Aliases)
            {
                bool taken = owners.TryGetValue(alias, out string? owner) && (owner != summary.Name || alias == summary.Name);
                if (taken)
                    Report(key, "aliases", RuleIds.AliasCollision, summary.FullName, alias, $"operator '{owner}'");
                else
                    owners[alias] = summary.Name;
            }
        }
    }

    /// <summary>Two operators of different names whose C# members the compiler could not tell apart.</summary>
    private void CheckMembers()
    {
        var members = new Dictionary<string, OperatorSummary>();
        foreach (var (key, summary) in _operators)
        {
            string parameters = string.Join(", ", summary.ParameterTypes);
            foreach (string name in summary.Aliases.Select(Names.ToPascalCase).Append(summary.CSharpName).Distinct())
            {
                string member = $"{name}({parameters})";
                if (!members.TryGetValue(member, out OperatorSummary? owner))
                    members.Add(member, summary);
                else if (owner.FullName != summary.FullName && !IsAliasOf(summary, owner) && !IsAliasOf(owner, summary))
                    Report(key, "func", RuleIds.MemberCollision, summary.FullName, member, $"'{owner.FullName}'");
            }
        }
    }

    /// <summary>Whether the collision comes from an alias that is itself reported.</summary>
    private static bool IsAliasOf(OperatorSummary a, OperatorSummary b)
        => a.Aliases.Any(alias => alias == b.Name || b.Aliases.Contains(alias));

    private void CheckSymbols()
    {
        var all = _operators
            .Select(entry => (entry.Key, entry.Summary, Symbol: OperatorSymbols.Find(entry.Summary.Operator ?? "")))
            .Where(entry => entry.Symbol is not null)
            .Select(entry => (entry.Key, entry.Summary, Symbol: entry.Symbol!, Operands: OperandsOf(entry.Summary, entry.Symbol!)))
            .ToList();
        for (int i = 0; i < all.Count; i++)
        {
            var (key, summary, symbol, operands) = all[i];
            var same = all.Take(i).FirstOrDefault(other => other.Symbol == symbol && other.Operands == operands);
            if (same.Summary is not null)
                Report(key, "operator", RuleIds.SymbolCollision, summary.FullName, symbol.Text, $"'{same.Summary.FullName}'");
            if (symbol.Partner is string partner && !all.Any(other => other.Symbol.Text == partner && other.Operands == operands))
                Report(key, "operator", RuleIds.SymbolPartner, summary.FullName, symbol.Text, partner);
        }
    }

    private static string OperandsOf(OperatorSummary summary, OperatorSymbol symbol) =>
        string.Join(", ", summary.ParameterTypes.Take(symbol.Operands));

    private void CheckDerivatives(EquatableArray<CrossEntry<DerivativeSummary>> derivatives)
    {
        var known = derivatives.Where(entry => entry.Summary is not null).Select(entry => (entry.Key, Summary: entry.Summary!)).ToList();
        foreach (var (key, summary) in Repeated(known, entry => entry.Summary.FullName))
            Report(key, "name", RuleIds.RepeatedTarget, summary.FullName);
        var targets = _operators.GroupBy(entry => entry.Summary.FullName).ToDictionary(group => group.Key, group => group.First().Summary);
        foreach (var (key, summary) in known)
            CheckTarget(key, summary, targets.TryGetValue(summary.FullName, out OperatorSummary? target) ? target : null);
    }

    private void CheckTarget(EntryKey key, DerivativeSummary derivative, OperatorSummary? target)
    {
        if (target is null)
        {
            // The target may be an entry that could not be read, whose own diagnostics come first.
            if (_isComplete)
                Report(key, "name", RuleIds.UnknownTarget, derivative.FullName, HintFor(derivative.FullName));
        }
        else if (target.Schema != derivative.Schema)
        {
            Report(key, "name", RuleIds.TargetSchema, derivative.FullName, target.Schema);
        }
        else if (target.Implementation == ImplementationKind.Composite)
        {
            Report(key, "name", RuleIds.CompositeTarget, derivative.FullName);
        }
    }

    private string HintFor(string name) => DidYouMean.Find(name, _operators.Select(entry => entry.Summary.FullName)) is string near
        ? $"did you mean '{near}'?"
        : "declare it there first";

    private static IEnumerable<(EntryKey Key, TSummary Summary)> Repeated<TSummary>(
        IEnumerable<(EntryKey Key, TSummary Summary)> entries, Func<(EntryKey Key, TSummary Summary), string> nameOf) =>
        entries.GroupBy(nameOf).SelectMany(group => group.Skip(1));
}
