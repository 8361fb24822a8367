using System.Globalization;
using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Schema;

namespace Arity.Generator.Reading;

/// <summary>Reads one entry of derivatives.yaml and reports everything that is wrong with it by itself.</summary>
public sealed class DerivativeReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "derivatives.yaml";

    private const string OutputField = "output_differentiability";
    private readonly EntryContext _context;
    private readonly MappingReader _fields;
    private readonly FunctionSchema _schema;
    private readonly YamlMapping _mapping;
    private readonly List<GradientFormula> _gradients = [];
    private readonly List<ForwardFormula> _forward = [];

    private DerivativeReader(YamlMapping mapping, MappingReader fields, FunctionSchema schema) =>
        (_mapping, _context, _fields, _schema) = (mapping, fields.Context, fields, schema);

    /// <summary>Reads one entry.</summary>
    /// <param name="entry">The entry's text from its dash on.</param>
    public static ReadResult<DerivativeDeclaration, DerivativeSummary> Read(string entry)
    {
        var context = new EntryContext(EntryContext.SubjectOf(entry, "name", FileName));
        ReadResult<DerivativeDeclaration, DerivativeSummary> Nothing() => new(null, null, context.Spans, context.Diagnostics);
        if (EntryReader.ReadMapping(entry, "name", context) is not YamlMapping mapping)
            return Nothing();
        var fields = new MappingReader(context, mapping, FieldTables.Derivative, open: true);
        if (EntryReader.ReadSchema(fields, "name")?.Schema is not FunctionSchema schema)
            return Nothing();
        var reader = new DerivativeReader(mapping, fields, schema);
        DerivativeDeclaration declaration = reader.ReadDeclaration();
        return new(
            context.IsSound ? declaration : null,
            new(schema.FullName, schema.ToString()),
            context.Spans,
            context.Diagnostics);
    }

    private DerivativeDeclaration ReadDeclaration()
    {
        var outputs = ReadOutputDifferentiability();
        foreach (string key in _fields.Names.Where(key => FieldTables.Derivative.All(row => row.Name != key)))
            ReadFormula(key);
        CheckInputs(outputs);
        CheckForward(outputs);
        return new(_schema, _gradients.ToEquatableArray(), _forward.ToEquatableArray(), outputs);
    }

    private EquatableArray<bool> ReadOutputDifferentiability()
    {
        var values = new List<bool>();
        foreach (YamlScalar value in _fields.Scalars(OutputField))
        {
            if (value.Text is not ("True" or "False" or "true" or "false"))
                _context.Report(RuleIds.BadValue, value.Span, OutputField, "a list of True and False", value.Text);
            values.Add(value.Text is "True" or "true");
        }

        if (_fields.Has(OutputField) && values.Count != _schema.Returns.Count)
            _context.Report(RuleIds.OutputCount, _fields.KeyOf(OutputField), Text(values.Count), Text(_schema.Returns.Count));
        return values.ToEquatableArray();
    }

    private void ReadFormula(string key)
    {
        YamlScalar value = _fields.Scalar(key)!;
        bool isForward = Outputs.Contains(key);
        if (!FormulaText.TryRead(value.Text, isForward, out FormulaKind kind, out string text, out string? objection))
            _context.Report(RuleIds.FormulaValue, value.Span, key, value.Text, objection!);
        if (isForward)
        {
            _forward.Add(new(key, kind, text));
            return;
        }

        var inputs = InputsOf(key);
        foreach (string input in inputs)
            CheckInput(key, input);
        _gradients.Add(new(key, inputs, kind, text));
    }

    private IEnumerable<string> Outputs => Enumerable.Range(0, _schema.Returns.Count).Select(_schema.OutputName);

    private void CheckInput(string key, string input)
    {
        SchemaArgument? argument = _schema.FindArgument(input);
        var known = _schema.TensorArguments.Select(tensor => tensor.Name).Concat(Outputs).Append(OutputField);
        if (argument is null)
            _context.Report(RuleIds.UnknownInput, _fields.KeyOf(key), input, DidYouMean.Hint(input, known));
        else if (!argument.Type.IsTensor)
            _context.Report(RuleIds.NotDifferentiableInput, _fields.KeyOf(key), input);
    }

    private void CheckInputs(EquatableArray<bool> outputs)
    {
        var all = _gradients.SelectMany(formula => formula.Inputs.Select(input => (formula.Key, Input: input))).ToList();
        foreach (var repeated in all.GroupBy(pair => pair.Input).Where(group => group.Count() > 1))
            _context.Report(RuleIds.RepeatedInput, _fields.KeyOf(repeated.Last().Key), repeated.Key);
        if (outputs.Count > 0 && !outputs.Contains(true))
            return;

        // An input whose formula is malformed has its own diagnostic, so the keys count, not the formulas.
        var stated = _mapping.Fields.SelectMany(entry => InputsOf(entry.Name)).ToList();
        foreach (SchemaArgument tensor in _schema.TensorArguments.Where(tensor => !stated.Contains(tensor.Name)))
            _context.Report(RuleIds.MissingFormula, _fields.KeyOf("name"), tensor.Name);
    }

    private void CheckForward(EquatableArray<bool> outputs)
    {
        foreach (ForwardFormula formula in _forward.Where(formula => formula.Kind == FormulaKind.AutoElementWise))
        {
            if (_schema.Returns.Count != 1 || _gradients.All(gradient => gradient.Kind != FormulaKind.Expression))
                ReportForward(formula.Output, "auto_element_wise repeats the gradients for one output; write the tangent out");
        }

        var differentiable = Outputs.Where((_, i) => i >= outputs.Count || outputs[i]).ToList();
        var missing = differentiable.Where(output => _forward.All(formula => formula.Output != output)).ToList();
        string names = string.Join(", ", missing);
        if (_forward.Count > 0 && missing.Count > 0)
            ReportForward(_forward[0].Output, $"a forward formula is missing for {names}; give one per output or none");
        foreach (ForwardFormula extra in _forward.Where(formula => !differentiable.Contains(formula.Output)))
            ReportForward(extra.Output, $"output_differentiability says that no gradient flows from {extra.Output}; delete its formula");
    }

    private static EquatableArray<string> InputsOf(string key) => key.Split(',').Select(input => input.Trim()).ToEquatableArray();

    private void ReportForward(string output, string message) => _context.Report(RuleIds.ForwardCount, _fields.KeyOf(output), message);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
