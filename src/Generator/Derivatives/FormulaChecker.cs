using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arity.Generator.Derivatives;

/// <summary>
/// Checks the names of one formula against its scope. Names in capitals are types or constants, which the C# compiler knows better.
/// </summary>
public sealed class FormulaChecker
{
    private readonly FormulaScope _scope;
    private readonly List<FormulaProblem> _problems;
    private readonly Dictionary<string, VariableUse> _reads = [];

    /// <summary>Checks a formula and collects what it reads.</summary>
    public FormulaChecker(FormulaScope scope, ParsedFormula formula, List<FormulaProblem> problems)
    {
        (_scope, _problems) = (scope, problems);
        HashSet<string> known = [.. scope.All.Select(name => name.TrimStart('@'))];
        foreach (IdentifierNameSyntax name in formula.FreeNames())
            Check(name, known);
        if (!scope.IsForward)
            CheckGradients(formula);
    }

    /// <summary>The names in scope that the formula reads, in the scope's order.</summary>
    public IEnumerable<FormulaVariable> Variables
        => _scope.All.Where(Reads).Select(name => new FormulaVariable(name, _reads[name.TrimStart('@')]));

    /// <summary>Whether the formula reads a name.</summary>
    public bool Reads(string name) => _reads.ContainsKey(name.TrimStart('@'));

    private void Check(IdentifierNameSyntax name, HashSet<string> known)
    {
        string text = name.Identifier.ValueText;
        if (known.Contains(text))
        {
            VariableUse use = MetadataReads.UseOf(name);
            _reads[text] = _reads.TryGetValue(text, out VariableUse before) && before > use ? before : use;
        }
        else if (text.Length > 0 && (!char.IsUpper(text[0]) || known.Contains(Names.ToCamelCase(text))))
        {
            Report(RuleIds.FormulaName, name, text, Remedy(text));
        }
    }

    private string Remedy(string name)
    {
        if (_scope.IsForward && _scope.Tensors.Contains(name))
            return $"a forward formula reads '{name}_p' for the value and '{name}_t' for the tangent";
        if (name.StartsWith("result", StringComparison.Ordinal) && name.Skip("result".Length).All(char.IsDigit))
            return $"the outputs are {string.Join(", ", _scope.Outputs)}";
        if (name == "inputMask")
            return "it exists only in a formula for several inputs, which gives a tuple";
        return DidYouMean.Hint(name, _scope.All);
    }

    private void CheckGradients(ParsedFormula formula)
    {
        int differentiable = _scope.DifferentiableOutputs.Count(output => output);
        foreach (IdentifierNameSyntax name in formula.FreeNames())
        {
            if (name.Identifier.ValueText == "grads" && name.Parent is ElementAccessExpressionSyntax access)
                CheckIndex(access);
            if (name.Identifier.ValueText != "grad")
                continue;
            if (Reads("grads"))
                Report(RuleIds.FormulaGradient, name, "'grad' and 'grads' are both used; write grads[i] throughout");
            else if (differentiable > 1)
                Report(RuleIds.FormulaGradient, name,
                    $"'grad' is ambiguous, because {differentiable} outputs are differentiable; write grads[i]");
        }
    }

    private void CheckIndex(ElementAccessExpressionSyntax access)
    {
        int outputs = _scope.DifferentiableOutputs.Count;
        var arguments = access.ArgumentList.Arguments;
        if (_scope.HasList || arguments is not [{ Expression: LiteralExpressionSyntax { Token.Value: int index } literal }])
            return;
        string count = outputs == 1 ? "is one output" : $"are {outputs} outputs";
        if (index >= outputs)
            Report(RuleIds.FormulaGradient, literal, $"grads[{index}] is out of range; there {count}");
        else if (!_scope.DifferentiableOutputs[index])
            Report(RuleIds.FormulaGradient, literal, $"grads[{index}] belongs to an output that is not differentiable");
    }

    private void Report(string id, SyntaxNode node, params string[] arguments) => _problems.Add(new(id, node.Span, [.. arguments]));
}
