using Arity.Generator.Derivatives;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes a backward formula as a method, and its call from the node.</summary>
public sealed class FormulaEmitter(OperatorContext context, IndentedWriter writer)
{
    /// <summary>The method's name.</summary>
    public static string Name(GradientModel gradient)
        => "GradientOf" + string.Concat(gradient.Inputs.Select(name => Names.ToPascalCase(name.TrimStart('@'))));

    /// <summary>Writes the method: the formula's text, mapped to its lines in derivatives.yaml.</summary>
    public void Emit(GradientModel gradient)
    {
        List<string> parameters = [];
        if (gradient.UsesGrad)
            parameters.Add(context.Results.IsList ? "Tensor[] grad" : "Tensor grad");
        if (gradient.UsesGrads)
            parameters.Add("Tensor[] grads");
        foreach (SavedVariable saved in SavedVariable.Of(context).Where(saved => saved.IsReadBy(gradient)))
            parameters.Add($"{saved.LocalType} {saved.Name}");
        if (gradient.UsesInputMask)
            parameters.Add("bool[] inputMask");
        writer.Line($"internal static {Type(gradient)} {Name(gradient)}({string.Join(", ", parameters)}) =>");
        writer.Expression(context.Locations.Derivative, gradient.Key, gradient.Text);
        using (writer.Indent())
            writer.Line(";");
    }

    /// <summary>Writes the call, guarded by whether the gradient is wanted.</summary>
    public void Call(GradientModel gradient, NodeInputs inputs, IReadOnlyList<SavedVariable> saved)
    {
        if (gradient.Kind == FormulaKind.NonDifferentiable)
            return;
        string condition = string.Join(" || ", gradient.Inputs.Select(inputs.NeedsGradient));
        if (gradient.Kind == FormulaKind.NotImplemented)
        {
            string reason = Identifiers.Quote(gradient.Text);
            writer.Line($"if ({condition}) throw NotImplementedNode.CreateException({context.QuotedName}, {reason});");
            return;
        }

        string call = $"{Name(gradient)}({string.Join(", ", Arguments(gradient, inputs, saved))})";
        if (gradient.Inputs.Count == 1)
        {
            writer.Line($"if ({condition}) {Store(inputs.Find(gradient.Inputs[0]), inputs, call)}");
            return;
        }

        using (writer.Block($"if ({condition})"))
        {
            writer.Line($"{Type(gradient)} gradients = {call};");
            for (int i = 0; i < gradient.Inputs.Count; i++)
                writer.Line(Store(inputs.Find(gradient.Inputs[i]), inputs, $"gradients.Item{i + 1}"));
        }
    }

    private static string Store(CSharpParameter input, NodeInputs inputs, string value) => input.IsTensorList
        ? $"SetGradients(inputGradients, {inputs.Start(input)}, {value});"
        : $"inputGradients[{inputs.Start(input)}] = {value};";

    private IEnumerable<string> Arguments(GradientModel gradient, NodeInputs inputs, IReadOnlyList<SavedVariable> saved)
    {
        List<string> arguments = [];
        if (gradient.UsesGrad)
            arguments.Add(Grad());
        if (gradient.UsesGrads)
            arguments.Add("Gradients(outputGradients)");
        arguments.AddRange(saved.Where(variable => variable.IsReadBy(gradient)).Select(variable => variable.Loading));
        if (gradient.UsesInputMask)
            arguments.Add($"[{string.Join(", ", gradient.Inputs.Select(inputs.NeedsGradient))}]");
        return arguments;
    }

    private string Grad()
    {
        if (context.Results.IsList)
            return "Gradients(outputGradients)";
        int output = ((IEnumerable<bool>)context.Derivative!.OutputDifferentiability).TakeWhile(differentiable => !differentiable).Count();
        return context.Results.Count == 1 ? "outputGradients[0]!" : $"Gradient(outputGradients, {output})";
    }

    private string Type(GradientModel gradient)
    {
        IEnumerable<CSharpParameter> inputs = gradient.Inputs.Select(name => context.Tensors.First(t => t.Name == name));
        return CSharpResults.Join([.. inputs.Select(input => input.IsTensorList ? "Tensor?[]" : "Tensor?")]);
    }
}
