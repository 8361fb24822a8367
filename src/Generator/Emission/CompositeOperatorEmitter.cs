namespace Arity.Generator.Emission;

/// <summary>Writes the implementation of an operator that is made of others, which also differentiate it.</summary>
public sealed class CompositeOperatorEmitter(OperatorContext context, IndentedWriter writer)
{
    /// <summary>The members of the class.</summary>
    public IReadOnlyList<Action> Members() => [Apply];

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
