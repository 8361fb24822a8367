using Arity.Generator.Derivatives;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the path that calls take when a tensor requires grad, carries a tangent or was disposed.</summary>
public sealed class SpecialPath(OperatorContext context, IndentedWriter writer)
{
    private readonly CSharpResults _results = context.Results;

    /// <summary>Whether a tangent can be computed.</summary>
    public bool HasTangent => context.Derivative is { Forward.Count: > 0 } && !context.IsNeverDifferentiable;

    private bool HasNode => NodeEmitter.IsNeeded(context);

    /// <summary>Writes <c>Apply</c>, which chooses between the plain and the special path.</summary>
    public void Apply(string plain)
    {
        writer.Line($"internal static {_results.Type()} Apply({context.ParameterList})");
        using (writer.Indent())
            writer.Line($"=> Dispatch.IsSpecial({context.TensorList}) ? ApplySpecial({context.ArgumentList}) : {plain};");
    }

    /// <summary>Writes <c>ApplySpecial</c>.</summary>
    public void ApplySpecial(string plain)
    {
        using (writer.Block($"private static {_results.Type()} ApplySpecial({context.ParameterList})"))
        {
            writer.Line($"Dispatch.ThrowIfDisposed({context.TensorList});");
            if (context.IsNeverDifferentiable)
            {
                writer.Line($"return {plain};");
                return;
            }

            CreateNode(context.ArgumentList);
            writer.Line($"{_results.Type()} result = {plain};");
            Record();
            SetTangents();
            writer.Line("return result;");
        }
    }

    /// <summary>Writes <c>ApplyInPlace</c>.</summary>
    public void ApplyInPlace()
    {
        string self = context.Receiver!.Name;
        string write = $"Write({context.ArgumentList}, {self});";
        using (writer.Block($"internal static Tensor ApplyInPlace({context.ParameterList})"))
        {
            using (writer.Block($"if (!Dispatch.IsSpecial({context.TensorList}))"))
                writer.Line(write).Line($"return {self};");
            writer.Line();
            writer.Line($"Dispatch.ThrowIfDisposed({context.TensorList});");
            writer.Line($"Dispatch.BeginInPlace({context.QuotedName}, {self});");
            if (context.IsNeverDifferentiable)
                writer.Line(write);
            else
                RecordInPlace(self, write);
            writer.Line($"return {self};");
        }
    }

    private void RecordInPlace(string self, string write)
    {
        string arguments = context.ArgumentList;
        if (Overwrites(self))
        {
            writer.Line($"Tensor before = Autograd.IsRecording({context.TensorList}) || Dispatch.HasTangent({context.TensorList}) "
                + $"? InPlace.Preserve({self}) : {self};");
            arguments = string.Join(", ", context.Parameters.Select(p => p.Name == self ? "before" : p.Name));
        }

        CreateNode(arguments);
        writer.Line(write);
        writer.Line(HasNode ? $"node?.AttachInPlace({self});" : $"{NotImplemented}.AttachInPlace({self});");
        if (NodeEmitter.SavesResults(context))
            writer.Line($"node?.SaveResults({self});");
        if (HasTangent)
            writer.Line($"if (Dispatch.HasTangent({context.TensorList})) Dispatch.SetTangent({self}, Tangent({arguments}, {self}));");
    }

    /// <summary>Makes the node, and throws where forward mode has no formula: both before anything is computed.</summary>
    private void CreateNode(string arguments)
    {
        if (!HasTangent)
            writer.Line($"if (Dispatch.HasTangent({context.TensorList})) Dispatch.ThrowNoForwardMode({context.QuotedName});");
        if (HasNode)
            writer.Line($"{context.NodeName}? node = Autograd.IsRecording({context.TensorList}) ? new({arguments}) : null;");
    }

    private void Record()
    {
        if (!HasNode)
        {
            writer.Line($"{NotImplemented}.{Attach(0)};");
            return;
        }

        for (int i = 0; i < _results.Count; i++)
            if (context.Derivative!.OutputDifferentiability[i])
                writer.Line($"node?.{Attach(i)};");
        if (NodeEmitter.SavesResults(context))
            writer.Line($"node?.SaveResults({string.Join(", ", _results.Items("result"))});");
    }

    private string NotImplemented
        => $"if (Autograd.IsRecording({context.TensorList})) new NotImplementedNode({context.QuotedName}, {context.TensorList})";

    private string Attach(int index) => _results.IsList
        ? "AttachAll(result)"
        : $"Attach({_results.Item("result", index)}{(_results.Count > 1 ? $", {index}" : "")})";

    private void SetTangents()
    {
        if (!HasTangent)
            return;
        using (writer.Block($"if (Dispatch.HasTangent({context.TensorList}))"))
            foreach (ForwardModel forward in context.Derivative!.Forward)
                writer.Line($"Dispatch.SetTangent({_results.Item("result", forward.Index)}, "
                    + $"{TangentEmitter.Name(context, forward)}({context.ArgumentList}, result));");
    }

    private bool Overwrites(string self) => context.Derivative is { } derivative && (derivative.Gradients.Any(g => Reads(g, self))
        || derivative.Forward.Any(f => f.Variables.Contains(self + "_p")));

    private static bool Reads(GradientModel gradient, string name) => gradient.Kind == FormulaKind.Expression
        && gradient.Variables.Any(v => v.Name == name && v.Use == VariableUse.Values);
}
