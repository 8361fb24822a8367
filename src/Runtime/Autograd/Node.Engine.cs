namespace Arity;

/// <content>What backward passes keep at a node.</content>
public abstract partial class Node
{
    /// <summary>The state of the pass that met this node first and is not over yet; claimed by compare-and-exchange.</summary>
    internal NodeState? State;

    private ForwardLevel? _level;

    /// <summary>Throws unless the formulas can run.</summary>
    /// <exception cref="AutogradException">The graph was freed, or was recorded with tensors that carry tangents.</exception>
    internal void RequireUsable()
    {
        if (IsFreed) throw CreateFreedException();
        if (_level is { IsActive: true })
            throw new AutogradException(
                $"{Name}: Backward through tensors that carry forward-mode tangents is not supported; end the level first, "
                + "or use double backward.");
    }

    // The formulas would lose tangents on their way, which must not happen in silence.
    private void NoteTangent(Tensor tensor)
    {
        if (tensor.TangentLevel is { } level) _level = level;
    }
}
