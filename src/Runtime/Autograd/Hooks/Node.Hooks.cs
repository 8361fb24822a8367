namespace Arity;

/// <content>Functions that see gradients on their way.</content>
public abstract partial class Node
{
    private NodeHooks? _hooks;

    internal NodeHooks? Hooks => Volatile.Read(ref _hooks);

    /// <summary>Calls a function with the gradients of the inputs each time this node computed them.</summary>
    /// <param name="function">Gets one gradient per input, null for zero; returns as many to replace them, or null to leave them.</param>
    /// <returns>Dispose it to take the hook off.</returns>
    public IDisposable RegisterHook(Func<Tensor?[], Tensor?[]?> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var hook = new InputHook(function);
        Change(hooks => hooks.With(hook));
        return new HookHandle(this, hook);
    }

    internal void AddHook(OutputHook hook) => Change(hooks => hooks.With(hook));

    internal void RemoveHook(object hook) => Change(hooks => hooks.Without(hook));

    private void Change(Func<NodeHooks, NodeHooks> change)
    {
        NodeHooks? before;
        do before = _hooks;
        while (Interlocked.CompareExchange(ref _hooks, change(before ?? NodeHooks.None), before) != before);
    }
}
