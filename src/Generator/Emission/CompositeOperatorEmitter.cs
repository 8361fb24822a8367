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

    private void ApplyTo()
    {
        string type = context.Results.Type();
        using (writer.Block($"internal static {type} ApplyTo({SurfaceText.Join(context.ParameterList, type + " destination")})"))
        {
            if (context.Tensors.Count > 0)
                writer.Line($"Dispatch.ThrowIfRecording({context.QuotedName}, {context.TensorList});");
            writer.Line($"{type} made = Apply({context.ArgumentList});");
            for (int i = 0; i < context.Results.Count; i++)
                writer.Line($"Destination.CopyChecked({context.QuotedName}, {context.Results.Item("made", i)}, {context.Results.Item("destination", i)});");
            writer.Line("return destination;");
        }
    }

    private void ApplyInPlace()
    {
        string self = context.Receiver!.Name;
        using (writer.Block($"internal static Tensor ApplyInPlace({context.ParameterList})"))
            writer.Line($"return InPlace.Overwrite({context.QuotedName}, {self}, Apply({context.ArgumentList}));");
    }
}
