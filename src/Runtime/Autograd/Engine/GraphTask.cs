namespace Arity;

/// <summary>One backward pass through a graph. A thread keeps its tasks, so that a pass allocates next to nothing.</summary>
internal sealed class GraphTask
{
    [ThreadStatic]
    private static GraphTask? t_free;

    [ThreadStatic]
    private static GraphTask? t_current;

    private readonly NodeStates _states;
    private readonly List<NodeState> _roots = [];
    private readonly Stack<NodeState> _path = [];
    private readonly ReadyQueue _ready = new();
    private Tensor?[] _inputGradients = new Tensor?[4];
    private GraphTask? _next;
    private GraphTask? _outer;
    private Tensor?[]? _captured;
    private bool _retainGraph;
    private bool _wasRecording;

    private GraphTask() => _states = new NodeStates(this);

    /// <summary>Whether the running pass, if any, wants gradients delivered to a node.</summary>
    public static bool Wants(Node node) => t_current is not { _captured: not null } task || task._states.Find(node) is { IsWanted: true };

    /// <summary>Begins a pass on this thread; <see cref="End"/> must follow.</summary>
    public static GraphTask Begin(bool retainGraph, bool createGraph)
    {
        GraphTask task = t_free ?? new GraphTask();
        t_free = task._next;
        task._outer = t_current;
        task._retainGraph = retainGraph || createGraph;
        task._wasRecording = GradMode.IsEnabled;
        t_current = task;
        GradMode.IsEnabled = createGraph;
        return task;
    }

    public void End()
    {
        GradMode.IsEnabled = _wasRecording;
        t_current = _outer;
        _outer = null;
        _captured = null;
        _states.Clear();
        _roots.Clear();
        _path.Clear();
        if (_path.Capacity > NodeStates.Keep) _path.TrimExcess(NodeStates.Keep);
        _ready.Clear();
        _next = t_free;
        t_free = this;
    }

    public void AddRoot(Node node, int output, Tensor gradient)
    {
        NodeState state = _states.GetOrAdd(node);
        state.Add(output, gradient, isOwned: false);
        _roots.Add(state);
    }

    /// <summary>Asks for the gradient of a node's output instead of letting it accumulate in the leaves.</summary>
    public void AddCapture(Node node, int output, int slot, Tensor?[] results)
    {
        _captured = results;
        NodeState state = _states.GetOrAdd(node);
        state.Captures = new Capture(output, slot, state.Captures);
    }

    public void Run()
    {
        foreach (NodeState root in _roots) Search(root);
        foreach (NodeState root in _roots)
            if (root.Dependencies == 0) Enqueue(root);
        while (_ready.Pop() is { } state) Run(state);
    }

    // Depth first, without recursion: counts the edges into each node, and finds on the way back what leads to a wanted gradient.
    private void Search(NodeState root)
    {
        if (!Enter(root)) return;
        while (_path.TryPeek(out NodeState? state))
        {
            ReadOnlySpan<Edge> edges = state.Node.Edges;
            if (state.NextEdge == edges.Length)
            {
                _path.Pop();
                if (state.IsWanted && _path.TryPeek(out NodeState? parent)) parent.MustRun = true;
                continue;
            }

            if (edges[state.NextEdge++].Node is not { } next) continue;
            NodeState child = _states.GetOrAdd(next);
            child.Dependencies++;
            if (!Enter(child) && child.IsWanted) state.MustRun = true;
        }
    }

    private bool Enter(NodeState state)
    {
        if (state.NextEdge >= 0) return false;
        state.NextEdge = 0;
        state.MustRun = _captured is null;
        _path.Push(state);
        return true;
    }

    private void Enqueue(NodeState state)
    {
        if (state.NextEdge < 0) return;
        state.NextEdge = -1;
        _ready.Push(state);
    }

    private void Run(NodeState state)
    {
        Node node = state.Node;
        NodeHooks? hooks = node.Hooks;
        hooks?.RunOnOutputs(node, state.Gradients);
        for (Capture? capture = state.Captures; capture is not null; capture = capture.Next)
            _captured![capture.Slot] = state.Gradients[capture.OutputIndex];
        if (!state.MustRun) return;
        if (node is not AccumulateGrad leaf) RunNode(state, hooks);
        else if (state.Gradients[0] is { } gradient) leaf.Accumulate(gradient, state.IsOwned(0) && hooks is null);
    }

    private void RunNode(NodeState state, NodeHooks? hooks)
    {
        Node node = state.Node;
        ReadOnlySpan<Edge> edges = node.Edges;
        if (_inputGradients.Length < edges.Length) _inputGradients = new Tensor?[edges.Length];
        Span<Tensor?> gradients = _inputGradients.AsSpan(0, edges.Length);
        long serial = Storage.LatestSerial;
        try
        {
            if (state.HasGradient)
            {
                node.RequireUsable();
                node.Backward(state.Gradients, gradients);
                hooks?.RunOnInputs(node, gradients);
                if (!_retainGraph) node.Free();
            }

            Deliver(node, gradients, hooks is null ? serial : long.MaxValue);
        }
        finally
        {
            gradients.Clear();
        }
    }

    private void Deliver(Node node, Span<Tensor?> gradients, long serial)
    {
        ReadOnlySpan<Edge> edges = node.Edges;
        for (int i = 0; i < edges.Length; i++)
        {
            if (edges[i].Node is not { } next) continue;
            NodeState state = _states.Find(next)!;
            if (gradients[i] is { } gradient && state.IsWanted)
            {
                Tensor matched = GradientShape.Match(node, i, gradient, in next.Outputs[edges[i].OutputIndex]);
                state.Add(edges[i].OutputIndex, matched, IsFresh(matched, gradients, i, serial));
            }

            if (--state.Dependencies == 0) Enqueue(state);
        }
    }

    // Memory that was allocated while the node ran, and that no other of its gradients shares, is the engine's.
    private static bool IsFresh(Tensor gradient, Span<Tensor?> gradients, int place, long serial)
    {
        if (gradient.Storage.Serial <= serial) return false;
        for (int i = 0; i < gradients.Length; i++)
            if (i != place && ReferenceEquals(gradients[i]?.Storage, gradient.Storage)) return false;
        return true;
    }
}
