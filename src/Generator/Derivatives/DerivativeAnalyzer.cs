using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Derivatives;

/// <summary>Analyses the formulas of one operator: what they read, and all that is wrong with them.</summary>
public sealed class DerivativeAnalyzer
{
    private const string JointObjection = "a formula for several inputs at once gives no separate factors; write the tangent out";

    private readonly DerivativeDeclaration _declaration;
    private readonly FunctionSchema _schema;
    private readonly SpanTable _spans;
    private readonly CallTable _table;
    private readonly IReadOnlyList<bool> _outputs;
    private readonly List<DiagnosticInfo> _diagnostics = [];

    private DerivativeAnalyzer(FunctionSchema schema, DerivativeDeclaration declaration, SpanTable spans, CallTable table)
    {
        (_schema, _declaration, _spans, _table) = (schema, declaration, spans, table);
        _outputs = declaration.OutputDifferentiability.IsEmpty
            ? [.. Enumerable.Repeat(true, schema.Returns.Count)]
            : [.. declaration.OutputDifferentiability];
    }

    /// <summary>Analyses one derivative.</summary>
    /// <param name="schema">The operator's schema.</param>
    /// <param name="declaration">Its formulas.</param>
    /// <param name="spans">Where they stand in their entry.</param>
    /// <param name="table">How operators are called.</param>
    public static DerivativeResult Analyze(FunctionSchema schema, DerivativeDeclaration declaration, SpanTable spans, CallTable table)
        => new DerivativeAnalyzer(schema, declaration, spans, table).Analyze();

    private DerivativeResult Analyze()
    {
        EquatableArray<GradientModel> gradients = _declaration.Gradients.Select(Gradient).ToEquatableArray();
        EquatableArray<ForwardModel> forward = _declaration.Forward
            .Where(f => f.Kind is FormulaKind.Expression or FormulaKind.AutoLinear or FormulaKind.AutoElementWise)
            .Select(Forward).ToEquatableArray();
        DerivativeModel? model = _diagnostics.Count == 0 ? new(gradients, forward, _outputs.ToEquatableArray()) : null;
        return new(model, _diagnostics.ToEquatableArray());
    }

    private GradientModel Gradient(GradientFormula formula)
    {
        EquatableArray<string> inputs = formula.Inputs.Select(name => Identifiers.Escape(Names.ToCamelCase(name))).ToEquatableArray();
        if (formula.Kind != FormulaKind.Expression)
            return new(formula.Key, inputs, formula.Kind, formula.Text, [], false, false, false);
        FormulaChecker reads = Check(formula.Key, formula.Text, new(_schema, _outputs, isForward: false, inputs.Count));
        IEnumerable<FormulaVariable> saved = reads.Variables.Where(v => v.Name is not ("grad" or "grads" or "inputMask"));
        return new(formula.Key, inputs, formula.Kind, formula.Text, saved.ToEquatableArray(),
            reads.Reads("grad"), reads.Reads("grads"), reads.Reads("inputMask"));
    }

    private ForwardModel Forward(ForwardFormula formula)
    {
        int index = Math.Max(0, Enumerable.Range(0, _schema.Returns.Count).FirstOrDefault(i => _schema.OutputName(i) == formula.Output));
        if (formula.Kind == FormulaKind.AutoElementWise && _declaration.Gradients.Any(g => g.Inputs.Count > 1))
            _diagnostics.Add(new(RuleIds.FormulaValue, _spans.ValueOf(formula.Output),
                [_schema.FullName, formula.Output, "auto_element_wise", JointObjection]));
        if (formula.Kind != FormulaKind.Expression)
            return new(formula.Output, index, formula.Kind, "", []);
        FormulaChecker reads = Check(formula.Output, formula.Text, new(_schema, _outputs, isForward: true, constants: Constants));
        return new(formula.Output, index, formula.Kind, formula.Text, reads.Variables.Select(v => v.Name).ToEquatableArray());
    }

    private IReadOnlyCollection<string> Constants => [.. _declaration.Gradients
        .Where(g => g.Kind == FormulaKind.NonDifferentiable).SelectMany(g => (IEnumerable<string>)g.Inputs)];

    private FormulaChecker Check(string key, string text, FormulaScope scope)
    {
        List<FormulaProblem> problems = [];
        ParsedFormula formula = ParsedFormula.Parse(text, problems);
        bool isSyntactic = problems.Count == 0;
        FormulaChecker checker = new(scope, formula, isSyntactic ? problems : []);
        if (isSyntactic)
            new CallChecker(_table, scope, problems).Check(formula);
        foreach (FormulaProblem problem in problems)
            _diagnostics.Add(new(problem.Id, Locate(key, text, problem.Span), [_schema.FullName, key, .. problem.Arguments]));
        return checker;
    }

    /// <summary>A place in a formula's text as a place in its entry.</summary>
    private RelativeSpan Locate(string key, string text, TextSpan span)
    {
        if (_spans.Find(key) is not { Lines.Count: > 0 } field)
            return _spans.ValueOf(key);
        int start = Math.Min(span.Start, text.Length);
        int line = text.Take(start).Count(c => c == '\n');
        RelativeSpan place = field.Lines[Math.Min(line, field.Lines.Count - 1)];
        int column = start - (text.LastIndexOf('\n', Math.Max(0, start - 1), start) + 1);
        int length = Math.Max(1, Math.Min(span.Length, place.Length - column));
        return new(place.Start + Math.Min(column, Math.Max(0, place.Length - 1)), length);
    }
}
