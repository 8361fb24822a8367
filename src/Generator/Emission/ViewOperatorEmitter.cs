namespace Arity.Generator.Emission;

/// <summary>Writes the implementation of an operator whose result shares memory with its input.</summary>
public sealed class ViewOperatorEmitter(OperatorContext context, IndentedWriter writer)
{
    private readonly SpecialPath _special = new(context, writer);

    /// <summary>The members of the class.</summary>
    public IReadOnlyList<Action> Members()
    {
        string plain = $"View({context.ArgumentList})";
        List<Action> members = [() => _special.Apply(plain), () => _special.ApplySpecial(plain)];
        if (_special.HasTangent)
            members.Add(new TangentEmitter(context, writer).Emit);
        members.Add(View);
        return members;
    }

    private void View()
    {
        writer.Line($"private static {context.Results.Type()} View({context.ParameterList}) =>");
        writer.Mapped(context.Locations.Operator, "view", "", context.Declaration.View!, $"({context.ArgumentList});");
        writer.EndMapping(context.Locations.Operator);
    }
}
