namespace Arity;

/// <summary>Compares second derivatives, computed by differentiating through Backward, with central finite differences.</summary>
public static class GradGradCheck
{
    /// <summary>
    /// Throws unless the gradients of the function's gradients, by its inputs and by its output gradients, equal finite differences.
    /// </summary>
    /// <inheritdoc cref="GradCheck.Run(Func{Tensor[], Tensor[]}, Tensor[], string, GradCheckOptions?, bool)"/>
    public static void Run(Func<Tensor[], Tensor[]> function, Tensor[] inputs, string name = "function", GradCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(inputs);
        options ??= GradCheckOptions.Default;
        var random = new Random(options.Seed);
        Tensor[] outputs = [.. Enabled(function, inputs).Where(o => o.RequiresGrad)];
        if (outputs.Length == 0) return;
        Tensor[] outputGradients = [.. outputs.Select(o => HostValues.CreateRandom(o, random))];
        foreach (Tensor gradient in outputGradients) gradient.RequiresGrad = true;
        bool[] isChecked = [.. inputs.Select(i => i.RequiresGrad)];
        Tensor[] Gradient(Tensor[] values) => Differentiate(function, values, isChecked);
        GradCheck.Run(Gradient, [.. inputs, .. outputGradients], $"gradient of {name}", options);
    }

    /// <summary>Throws unless the gradients of the function's gradient equal finite differences.</summary>
    /// <inheritdoc cref="Run(Func{Tensor[], Tensor[]}, Tensor[], string, GradCheckOptions?)"/>
    public static void Run(Func<Tensor, Tensor> function, Tensor input, string name = "function", GradCheckOptions? options = null)
        => Run(t => [function(t[0])], [input], name, options);

    // The finite differences call it without recording, but its own gradients need the graph.
    private static Tensor[] Differentiate(Func<Tensor[], Tensor[]> function, Tensor[] values, bool[] isChecked)
    {
        bool isRecording = GradMode.IsEnabled;
        using var enabled = new EnableGrad();
        Tensor[] inputs = [.. values.Take(isChecked.Length).Select((v, i) => isChecked[i] && !v.RequiresGrad ? AsLeaf(v) : v)];
        Tensor[] outputs = [.. function(inputs).Where(o => o.RequiresGrad)];
        Tensor[] wanted = [.. inputs.Where((_, i) => isChecked[i])];
        Tensor?[] gradients = Autograd.Grad(
            outputs, wanted, values[isChecked.Length..], retainGraph: true, createGraph: isRecording, allowUnused: true);
        return [.. gradients.Select((g, i) => g ?? HostValues.CreateZeros(wanted[i]))];
    }

    private static Tensor AsLeaf(Tensor value)
    {
        Tensor leaf = value.Detach();
        leaf.RequiresGrad = true;
        return leaf;
    }

    private static Tensor[] Enabled(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
    {
        using var enabled = new EnableGrad();
        return function(inputs);
    }
}
