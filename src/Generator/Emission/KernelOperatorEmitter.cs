using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the implementation of an operator that has kernels.</summary>
public sealed class KernelOperatorEmitter(OperatorContext context, IndentedWriter writer)
{
    private readonly KernelCall _call = new(context, writer);
    private readonly SpecialPath _special = new(context, writer);

    /// <summary>The members of the class.</summary>
    public IReadOnlyList<Action> Members()
    {
        List<Action> members = [() => writer.Line("internal static readonly KernelTable KernelTable = CreateKernels();"), Apply];
        if (context.Tensors.Count > 0)
            members.Add(Compute);
        if (context.Has(Variants.Out))
            members.Add(ApplyTo);
        if (context.Has(Variants.Out) || context.Has(Variants.InPlace))
            members.Add(Write);
        if (context.Has(Variants.InPlace))
            members.Add(_special.ApplyInPlace);
        if (context.Tensors.Count > 0)
            members.Add(() => _special.ApplySpecial($"Compute({context.ArgumentList})"));
        if (_special.HasTangent)
            members.Add(new TangentEmitter(context, writer).Emit);
        members.Add(new KernelTableEmitter(context, writer).Emit);
        return members;
    }

    private void Apply()
    {
        if (context.Tensors.Count > 0)
            _special.Apply($"Compute({context.ArgumentList})");
        else
            Body($"internal static {context.Results.Type()} Apply({context.ParameterList})");
    }

    private void Compute() => Body($"private static {context.Results.Type()} Compute({context.ParameterList})");

    private void Body(string header)
    {
        using (writer.Block(header))
        {
            _call.Begin();
            if (_call.IsDynamic)
            {
                _call.ReturnDynamic();
                return;
            }

            _call.Allocate();
            _call.Run();
            writer.Line($"return {CSharpResults.Join(context.Results.Destinations)};");
        }
    }

    private void ApplyTo()
    {
        string type = context.Results.Type();
        using (writer.Block($"internal static {type} ApplyTo({SurfaceText.Join(context.ParameterList, type + " destination")})"))
        {
            IEnumerable<string> destinations = context.Results.Items("destination");
            string tensors = context.Tensors.Any(t => t.IsTensorList)
                ? $"[{string.Join(", ", context.Tensors.Select(t => t.IsTensorList ? $".. {t.Name}" : t.Name).Concat(destinations))}]"
                : string.Join(", ", context.Tensors.Select(t => t.Name).Concat(destinations));
            writer.Line($"Dispatch.ThrowIfRecording({context.QuotedName}, {tensors});");
            writer.Line($"Write({SurfaceText.Join(context.ArgumentList, string.Join(", ", destinations))});");
            writer.Line("return destination;");
        }
    }

    private void Write()
    {
        string destinations = string.Join(", ", context.Results.Destinations.Select(d => "Tensor " + d));
        using (writer.Block($"private static void Write({SurfaceText.Join(context.ParameterList, destinations)})"))
        {
            _call.Begin();
            if (_call.IsDynamic)
            {
                _call.CopyDynamic();
                return;
            }

            _call.CheckDestinations();
            if (context.IsElementwise)
                _call.Run();
            else
                _call.RunIntoPrepared();
            if (context.IsElementwise)
                writer.Line("Destination.MarkModified(destination);");
        }
    }
}
