using Arity.Generator.Derivatives;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the forward-mode formulas: one method per output that has one.</summary>
public sealed class TangentEmitter(OperatorContext context, IndentedWriter writer)
{
    /// <summary>The method for an output.</summary>
    public static string Name(OperatorContext context, ForwardModel forward) => context.Results.Count == 1
        ? "Tangent"
        : "TangentOf" + Names.ToPascalCase(context.Results.Names[forward.Index].TrimStart('@'));

    /// <summary>Writes the methods.</summary>
    public void Emit()
    {
        List<Action> methods = [];
        foreach (ForwardModel forward in context.Derivative!.Forward)
            methods.Add(() => Method(forward));
        writer.Separated(methods);
    }

    private void Method(ForwardModel forward)
    {
        string type = context.Results.IsList ? "Tensor[]" : "Tensor?";
        string header = $"private static {type} {Name(context, forward)}({context.ParameterList}, {context.Results.Type()} result)";
        if (forward.Kind == FormulaKind.AutoLinear)
        {
            writer.Line(header);
            string call = $"Apply({string.Join(", ", context.Parameters.Select(TangentOf))})";
            using (writer.Indent())
                writer.Line($"=> {context.Results.Item(call, forward.Index)};");
            return;
        }

        using (writer.Block(header))
        {
            if (forward.Kind == FormulaKind.AutoElementWise)
                ElementWise();
            else
                Expression(forward);
        }
    }

    private string TangentOf(CSharpParameter parameter)
        => parameter.IsTensor && IsDifferentiable(parameter) ? Unless(parameter, $"Dispatch.Tangent({parameter.Name})") : parameter.Name;

    private bool IsDifferentiable(CSharpParameter parameter) => context.Derivative!.Gradients
        .Any(g => g.Kind == FormulaKind.Expression && g.Inputs.Any(input => input == parameter.Name));

    private static string Unless(CSharpParameter parameter, string call)
        => parameter.IsOptional ? $"{parameter.Name} is null ? null : {call}" : call;

    private GradientModel? Gradient(CSharpParameter parameter) => context.Derivative!.Gradients
        .FirstOrDefault(g => g.Kind == FormulaKind.Expression && g.Inputs.Count == 1 && g.Inputs[0] == parameter.Name);

    /// <summary>
    /// Element by element the derivative is a factor, so the backward formula of each input, applied to its tangent, gives its share.
    /// Formulas read values without their tangents, else they would compute tangents of tangents.
    /// </summary>
    private void ElementWise()
    {
        writer.Line("Tensor? tangent = null;");
        foreach (CSharpParameter tensor in context.Tensors)
        {
            if (Gradient(tensor) is not { } gradient)
                continue;
            string local = tensor.BareName + "Tangent";
            IEnumerable<string> saved = SavedVariable.Of(context).Where(variable => variable.IsReadBy(gradient)).Select(Argument);
            string grad = $"Dispatch.Conjugate({local})";
            IEnumerable<string> arguments = (gradient.UsesGrad, gradient.UsesGrads) switch
            {
                (true, _) => saved.Prepend(grad),
                (_, true) => saved.Prepend($"[{grad}]"),
                _ => saved,
            };
            string call = $"{context.NodeName}.{FormulaEmitter.Name(gradient)}({string.Join(", ", arguments)})";
            writer.Line($"if (Dispatch.TangentOrNull({tensor.Name}) is {{ }} {local})");
            using (writer.Indent())
                writer.Line($"tangent = Dispatch.AddTangents(tangent, Dispatch.Conjugate({call}!));");
        }

        writer.Line("return tangent;");
    }

    private string Argument(SavedVariable variable)
    {
        string value = variable.IsResult ? context.Results.Item("result", context.Results.IndexOf(variable.Name)) : variable.Name;
        if (variable.IsMetadata)
            return variable.Metadata(value);
        return variable.LocalType switch
        {
            "Tensor" or "Tensor[]" => $"Dispatch.Primal({value})",
            "Tensor?" => $"{value} is null ? null : Dispatch.Primal({value})",
            _ => value,
        };
    }

    private void Expression(ForwardModel forward)
    {
        foreach (string name in forward.Variables)
        {
            if (name.EndsWith("_p", StringComparison.Ordinal) && Tensor(name) is { } primal)
                writer.Line($"{primal.Type()} {name} = {Unless(primal, $"Dispatch.Primal({primal.Name})")};");
            else if (name.EndsWith("_t", StringComparison.Ordinal) && Tensor(name) is { } tangent)
                writer.Line($"{tangent.Type()} {name} = {Unless(tangent, $"Dispatch.Tangent({tangent.Name})")};");
            else if (context.Results.Count > 1 && context.Results.IndexOf(name) is >= 0 and var index)
                writer.Line($"Tensor {name} = Dispatch.Primal({context.Results.Item("result", index)});");
            else if (name == "result")
                writer.Line("result = Dispatch.Primal(result);");
        }

        writer.Line("return");
        writer.Expression(context.Locations.Derivative, forward.Output, forward.Text);
        using (writer.Indent())
            writer.Line(";");
    }

    private CSharpParameter? Tensor(string name) => context.Tensors.FirstOrDefault(t => t.BareName == name.Substring(0, name.Length - 2));
}
