using Arity.Generator.Diagnostics;
using Arity.Generator.Model;
using Arity.Generator.Reading;
using Arity.Generator.Rules;
using Arity.Generator.Schema;
using Arity.Generator.Tests.Helpers;

namespace Arity.Generator.Tests.Diagnostics;

/// <summary>docs/declaration-format.md is held to the tables that the generator reads.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = Resources.Read("declaration-format.md");

    private static IEnumerable<TestCaseData> Tables =>
    [
        Case("fields", FieldTables.Operator.Concat(FieldTables.Samples).Concat(FieldTables.Divergence)
            .Concat(FieldTables.Deprecation).Concat(FieldTables.Derivative).Select(info => info.Name)),
        Case("families", FamilyTable.All.Select(family => family.Name)),
        Case("tags", TagTable.All.Select(tag => tag.Name)),
        Case("dtypes", DTypes.GroupAndDTypeNames),
        Case("dtype rules", DTypeRules.Language.Rules.Select(rule => rule.Name)),
        Case("shape rules", ShapeRules.Language.Rules.Select(rule => rule.Name)),
        Case("conditions", Conditions.Language.Rules.Select(rule => rule.Name)),
        Case("types", SupportedTypes.All.Select(type => type.Spelling)),
        Case("diagnostics", DiagnosticDescriptors.All.Select(rule => rule.Id)),
    ];

    [TestCaseSource(nameof(Tables))]
    public void EveryRowIsDocumented(IReadOnlyList<string> names) =>
        Assert.That(names.Where(name => !IsDocumented(name)), Is.Empty);

    [Test]
    public void EveryOperatorSymbolIsDocumented() =>
        Assert.That(OperatorSymbols.All.Where(symbol => !Page.Contains($"`{symbol.Text}`")).Select(symbol => symbol.Text), Is.Empty);

    /// <summary>The first code word of a table's row, with or without operands.</summary>
    private static bool IsDocumented(string name) => Page.Contains($"`{name}`") || Page.Contains($"`{name}(") || Page.Contains($"`{name} ")
        || Page.Contains($"[{name}]");

    private static TestCaseData Case(string name, IEnumerable<string> names) =>
        new TestCaseData(names.Distinct().ToList()).SetArgDisplayNames(name);
}
