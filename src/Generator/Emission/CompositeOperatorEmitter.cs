using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the implementation of an operator that is made of others, which also differentiate it.</summary>
public sealed class CompositeOperatorEmitter(OperatorContext context, IndentedWriter writer)
{
    /// <summary>The members of the class.</summary>
    public IReadOnlyList<Action> Members()
    {
        List<Action> members = [Apply];
        if (context.Has(Variants.Out))
            members.Add(ApplyTo);
        if (context.Has(Variants.InPlace))
            members.Add(ApplyInPlace);
        return members;
    }

    private void ApplyTo()
    {
        using (writer.Block($"internal static Tensor ApplyTo({SurfaceText.Join(context.ParameterList, "Tensor destination")})"))
        {
            IEnumerable<string> tensors = context.Tensors.Select(t => (t.IsTensorList ? ".. " : "") + t.Name).Append("destination");
            writer.Line($"Dispatch.ThrowIfRecording({context.QuotedName}, [{string.Join(", ", tensors)}]);");
            writer.Line($"return Composite.Write({context.QuotedName}, Apply({context.ArgumentList}), destination);");
        }
    }

    // The values that gradients need are those of before.
    private void ApplyInPlace()
    {
        string self = context.Receiver!.Name;
        IEnumerable<string> arguments = context.Parameters.Select(p => p.Name == self ? "before" : p.Name);
        using (writer.Block($"internal static Tensor ApplyInPlace({context.ParameterList})"))
        {
            writer.Line($"Tensor before = Composite.BeginInPlace({context.QuotedName}, {self});");
            writer.Line($"return Composite.Overwrite({context.QuotedName}, {self}, Apply({string.Join(", ", arguments)}));");
        }
    }

    private void Apply()
    {
        string text = context.Declaration.Composite!;
        writer.Line($"internal static {context.Results.Type()} Apply({context.ParameterList}) =>");
        if (!context.Declaration.IsCompositeExpression)
        {
            writer.Mapped(context.Locations.Operator, "composite", "", text, $"({context.ArgumentList});");
            writer.EndMapping(context.Locations.Operator);
            return;
        }

        writer.Expression(context.Locations.Operator, "composite", text);
        using (writer.Indent())
            writer.Line(";");
    }
}
