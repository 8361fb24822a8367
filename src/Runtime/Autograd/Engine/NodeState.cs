namespace Arity;

/// <summary>What one backward pass knows of one node. Reused by the passes of a thread.</summary>
internal sealed class NodeState(GraphTask task)
{
    private Tensor?[] _gradients = new Tensor?[1];
    private bool[] _isOwned = new bool[1];

    /// <summary>The pass that this state belongs to, for good.</summary>
    public GraphTask Task { get; } = task;

    public Node Node { get; private set; } = null!;

    /// <summary>How many edges still have to deliver before the node may run.</summary>
    public int Dependencies { get; set; }

    /// <summary>While the graph is searched: the next edge to follow, -1 before the node was reached.</summary>
    public int NextEdge { get; set; }

    /// <summary>Whether a wanted gradient lies behind the node, so that it must run.</summary>
    public bool MustRun { get; set; }

    /// <summary>The first gradient that the caller wants of this node's outputs.</summary>
    public Capture? Captures { get; set; }

    /// <summary>Whether gradients must be delivered here.</summary>
    public bool IsWanted => MustRun || Captures is not null;

    public Span<Tensor?> Gradients => _gradients.AsSpan(0, Node.Outputs.Length);

    public bool HasGradient
    {
        get
        {
            foreach (Tensor? gradient in Gradients)
                if (gradient is not null) return true;
            return false;
        }
    }

    public void Begin(Node node)
    {
        Node = node;
        Dependencies = 0;
        NextEdge = -1;
        int outputs = node.Outputs.Length;
        if (_gradients.Length >= outputs) return;
        _gradients = new Tensor?[outputs];
        _isOwned = new bool[outputs];
    }

    public void End()
    {
        Gradients.Clear();
        if (ReferenceEquals(Node.State, this)) Node.State = null;
        Node = null!;
        Captures = null;
        MustRun = false;
    }

    public bool IsOwned(int output) => _isOwned[output];

    /// <summary>Adds a gradient that reaches an output. What the engine owns is added to in place, when nothing is recorded.</summary>
    public void Add(int output, Tensor gradient, bool isOwned)
    {
        ref Tensor? sum = ref _gradients[output];
        if (sum is null)
        {
            sum = gradient;
            _isOwned[output] = isOwned;
            return;
        }

        if (_isOwned[output] && sum.IsContiguous && !GradMode.IsEnabled) Ops.Add(sum, gradient, destination: sum);
        else sum = Ops.Add(sum, gradient);
        _isOwned[output] = true;
    }
}
