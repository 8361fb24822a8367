namespace Arity;

/// <summary>Takes a hook off its node when disposed.</summary>
internal sealed class HookHandle(Node node, object hook) : IDisposable
{
    public void Dispose() => node.RemoveHook(hook);
}
