using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>Nothing that the driver keeps between runs may hold on to a compilation.</summary>
public sealed class ObjectGraphTests
{
    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SemanticModel), typeof(Location),
        typeof(Diagnostic),
    ];

    [Test]
    public void No_symbol_or_tree_is_reachable_from_a_step()
    {
        GeneratorRun run = new(Declarations.Operators, Declarations.Derivatives.Replace("grad.Turn(axes)", "grad.Turn(oops)"));
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var kept = run.Generator.TrackedSteps.Where(step => !step.Key.EndsWith("SourceOutput", StringComparison.Ordinal));
        foreach ((string name, var steps) in kept)
            foreach (object value in steps.SelectMany(step => step.Outputs).Select(output => output.Value))
                Walk(value, name, visited);
        Assert.That(visited, Has.Count.GreaterThan(500));
    }

    private static void Walk(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string or Pointer or Type or SourceText or AdditionalText or Enum || value.GetType().IsPrimitive)
            return;
        if (value.GetType().Namespace is "Microsoft.CodeAnalysis.CSharp" or "Arity.Generator.Tests.Pipeline")
            return;
        Assert.That(Forbidden.Where(type => type.IsInstanceOfType(value)), Is.Empty, path);
        if (!visited.Add(value))
            return;
        if (value is IEnumerable items)
            foreach (object? item in items)
                Walk(item, path + "[]", visited);
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
            foreach (FieldInfo field in type.GetFields(Fields))
                if (!field.FieldType.IsPointer)
                    Walk(field.GetValue(value), $"{path}.{field.Name}", visited);
    }
}
