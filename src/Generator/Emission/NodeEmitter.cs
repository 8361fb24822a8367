using Arity.Generator.Derivatives;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the autograd node of an operator: what it saves of the call, and its backward formulas.</summary>
public sealed class NodeEmitter(OperatorContext context, IndentedWriter writer)
{
    private readonly NodeInputs _inputs = new(context);
    private readonly IReadOnlyList<SavedVariable> _saved = SavedVariable.Of(context);

    /// <summary>Whether gradients can flow through the operator.</summary>
    public static bool IsNeeded(OperatorContext context) => context.Derivative is not null && !context.IsNeverDifferentiable;

    /// <summary>Whether a formula reads an output.</summary>
    public static bool SavesResults(OperatorContext context) => SavedVariable.Of(context).Any(saved => saved.IsResult);

    /// <summary>Writes the class.</summary>
    public void Emit()
    {
        writer.Doc("summary", $"A call of <c>{context.Name}</c> in the gradient graph.");
        writer.Line($"[{FileHeader.Stamp}]");
        List<Action> members = [Fields, Constructor];
        if (_saved.Any(saved => saved.IsResult))
            members.Add(SaveResults);
        members.AddRange([Backward, ReleaseSaved]);
        foreach (GradientModel gradient in context.Derivative!.Gradients)
            if (gradient.Kind == FormulaKind.Expression)
                members.Add(() => new FormulaEmitter(context, writer).Emit(gradient));
        using (writer.Block($"internal sealed class {context.NodeName} : Node"))
            writer.Separated(members.Skip(_saved.Count + _inputs.LengthFields.Count == 0 ? 1 : 0));
    }

    private void Fields()
    {
        foreach (string length in _inputs.LengthFields)
            writer.Line($"private readonly int {length};");
        foreach (SavedVariable saved in _saved)
            writer.Line($"private {(saved.IsReadOnly ? "readonly " : "")}{saved.FieldType} {saved.Field};");
    }

    private void Constructor()
    {
        writer.Line($"public {context.NodeName}({context.ParameterList})");
        using (writer.Indent())
            writer.Line($": base({context.QuotedName}, {_inputs.CountOfArguments})");
        using (writer.Block(""))
        {
            foreach (CSharpParameter tensor in context.Tensors)
            {
                if (tensor.IsTensorList)
                    writer.Line($"{NodeInputs.LengthField(tensor)} = {tensor.Name}.Length;");
                if (_inputs.IsDifferentiable(tensor))
                    writer.Line($"SetInput{(tensor.IsTensorList ? "s" : "")}({_inputs.Start(tensor)}, {tensor.Name});");
            }

            foreach (SavedVariable saved in _saved.Where(saved => !saved.IsResult))
                writer.Line($"{Condition(saved)}{saved.Field} = {saved.Saving};");
        }
    }

    /// <summary>A tensor that not every formula reads is saved only when a gradient of one that does can be asked for.</summary>
    private string Condition(SavedVariable saved)
    {
        List<GradientModel> formulas = [.. context.Derivative!.Gradients.Where(g => g.Kind == FormulaKind.Expression)];
        List<CSharpParameter> readers = [.. formulas.Where(saved.IsReadBy).SelectMany(g => g.Inputs.Select(_inputs.Find))];
        if (!saved.IsSavedTensor || formulas.All(saved.IsReadBy) || readers.Any(tensor => tensor.IsTensorList))
            return "";
        IEnumerable<string> conditions = readers
            .Select(tensor => tensor.IsOptional ? $"{tensor.Name} is {{ RequiresGrad: true }}" : $"{tensor.Name}.RequiresGrad");
        return $"if ({string.Join(" || ", conditions)}) ";
    }

    private void SaveResults()
    {
        string type = context.Results.IsList ? "Tensor[]" : "Tensor";
        using (writer.Block($"public void SaveResults({string.Join(", ", context.Results.Names.Select(name => $"{type} {name}"))})"))
            foreach (SavedVariable saved in _saved.Where(saved => saved.IsResult))
                writer.Line($"{saved.Field} = {saved.Saving};");
    }

    private void Backward()
    {
        string access = context.Options.Members ? "protected internal" : "protected";
        string spans = "global::System.ReadOnlySpan<Tensor?> outputGradients, global::System.Span<Tensor?> inputGradients";
        using (writer.Block($"{access} override void Backward({spans})"))
            foreach (GradientModel gradient in context.Derivative!.Gradients)
                new FormulaEmitter(context, writer).Call(gradient, _inputs, _saved);
    }

    private void ReleaseSaved()
    {
        List<SavedVariable> released = [.. _saved.Where(saved => saved.IsSavedTensor)];
        using (writer.Block("protected override void ReleaseSaved()"))
        {
            if (released.Count == 0)
                writer.Line("// The formulas read no values, so nothing is kept alive.");
            foreach (SavedVariable saved in released)
                writer.Line($"{saved.Field} = {(saved.IsList ? "null!" : "default")};");
        }
    }
}
