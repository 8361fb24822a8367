namespace Arity;

/// <summary>The hooks of a node. It is replaced, never changed, so that another thread may run them meanwhile.</summary>
internal sealed class NodeHooks
{
    public static readonly NodeHooks None = new([], []);
    private readonly OutputHook[] _outputs;
    private readonly InputHook[] _inputs;

    private NodeHooks(OutputHook[] outputs, InputHook[] inputs)
    {
        _outputs = outputs;
        _inputs = inputs;
    }

    public NodeHooks With(OutputHook hook)
    {
        int place = hook.IsLast ? _outputs.Length : Array.FindLastIndex(_outputs, h => !h.IsLast) + 1;
        return new NodeHooks([.. _outputs[..place], hook, .. _outputs[place..]], _inputs);
    }

    public NodeHooks With(InputHook hook) => new(_outputs, [.. _inputs, hook]);

    public NodeHooks Without(object hook) => new(
        Array.FindAll(_outputs, h => !ReferenceEquals(h, hook)), Array.FindAll(_inputs, h => !ReferenceEquals(h, hook)));

    /// <summary>Shows the gradients of the node's outputs to the hooks, in the order of registration.</summary>
    /// <exception cref="AutogradException">A hook returned a gradient of another shape, dtype or device.</exception>
    public void RunOnOutputs(Node node, Span<Tensor?> gradients)
    {
        foreach (OutputHook hook in _outputs)
        {
            ref Tensor? gradient = ref gradients[hook.OutputIndex];
            if (gradient is null || hook.Invoke(gradient) is not { } replacement) continue;
            RequireSame(node, gradient, replacement);
            gradient = replacement;
        }
    }

    /// <summary>Shows the gradients of the node's inputs to the hooks, in the order of registration.</summary>
    /// <exception cref="AutogradException">A hook returned another number of gradients.</exception>
    public void RunOnInputs(Node node, Span<Tensor?> gradients)
    {
        foreach (InputHook hook in _inputs)
        {
            if (hook.Invoke(gradients.ToArray()) is not { } replacements) continue;
            if (replacements.Length != gradients.Length)
                throw new AutogradException($"{node.Name}: a hook returned {replacements.Length} gradients for {gradients.Length} inputs.");
            replacements.CopyTo(gradients);
        }
    }

    private static void RequireSame(Node node, Tensor expected, Tensor actual)
    {
        if (actual.ShapeRef == expected.ShapeRef && actual.DType == expected.DType && actual.Device == expected.Device) return;
        throw new AutogradException(
            $"{node.Name}: a hook returned a {actual.DType.NumPyName} gradient of shape {actual.Shape} on '{actual.Device}' "
            + $"for a {expected.DType.NumPyName} one of shape {expected.Shape} on '{expected.Device}'.");
    }
}
