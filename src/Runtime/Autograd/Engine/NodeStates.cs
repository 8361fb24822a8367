namespace Arity;

/// <summary>The states of the nodes that one backward pass meets.</summary>
/// <remarks>
/// A node carries the state of the first pass that meets it, which costs no look-up. A pass that meets a node carrying another's
/// (another thread, or a pass begun in a hook) keeps its own in a dictionary.
/// </remarks>
internal sealed class NodeStates(GraphTask task)
{
    /// <summary>What a deep graph needed beyond this many nodes is given back after its pass.</summary>
    public const int Keep = 1024;

    private readonly List<NodeState> _states = [];
    private Dictionary<Node, NodeState>? _elsewhere;
    private int _count;

    public NodeState GetOrAdd(Node node) => Find(node) ?? Add(node);

    public NodeState? Find(Node node)
    {
        NodeState? state = node.State;
        if (state is not null && ReferenceEquals(state.Task, task)) return state;
        return _elsewhere is not null && _elsewhere.TryGetValue(node, out state) ? state : null;
    }

    public void Clear()
    {
        for (int i = 0; i < _count; i++) _states[i].End();
        _count = 0;
        _elsewhere = null;
        if (_states.Count <= Keep) return;
        _states.RemoveRange(Keep, _states.Count - Keep);
        _states.TrimExcess();
    }

    private NodeState Add(Node node)
    {
        if (_count == _states.Count) _states.Add(new NodeState(task));
        NodeState state = _states[_count++];
        state.Begin(node);
        if (Interlocked.CompareExchange(ref node.State, state, null) is not null)
            (_elsewhere ??= new Dictionary<Node, NodeState>(ReferenceEqualityComparer.Instance)).Add(node, state);
        return state;
    }
}
