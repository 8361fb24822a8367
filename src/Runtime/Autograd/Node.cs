namespace Arity;

/// <summary>One operator call in the gradient graph. Generated code derives one class per differentiable operator.</summary>
public abstract class Node
{
    private static long s_sequence;
    private readonly Edge[] _edges;
    private TensorMetadata[] _outputs = [];

    /// <summary>Begins a node.</summary>
    /// <param name="name">The operator as declared.</param>
    /// <param name="inputCount">How many tensors it took, those of lists included.</param>
    protected Node(string name, int inputCount)
    {
        Name = name;
        _edges = new Edge[inputCount];
        Sequence = Interlocked.Increment(ref s_sequence);
    }

    /// <summary>The operator as declared.</summary>
    public string Name { get; }

    /// <summary>Where the gradients of the inputs go.</summary>
    public IReadOnlyList<Edge> NextEdges => _edges;

    /// <summary>Whether <see cref="ReleaseSaved"/> ran, after which the node cannot be used again.</summary>
    public bool IsFreed { get; private set; }

    /// <summary>Grows with every node: a later call is differentiated earlier.</summary>
    internal long Sequence { get; }

    internal ReadOnlySpan<Edge> Edges => _edges;

    internal ReadOnlySpan<TensorMetadata> Outputs => _outputs;

    /// <summary>Functions that see, and may replace, the input gradients that the node computed.</summary>
    internal List<Func<Tensor?[], Tensor?[]?>>? Hooks { get; set; }

    /// <summary>Computes the gradients of the inputs.</summary>
    /// <param name="outputGradients">One per output; null means zero. At least one is not null.</param>
    /// <param name="inputGradients">To be filled, one per input; null means zero.</param>
    protected internal abstract void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients);

    /// <summary>Drops the saved tensors.</summary>
    protected abstract void ReleaseSaved();

    /// <summary>Makes this node the history of an output.</summary>
    public void Attach(Tensor output, int index = 0)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!output.DType.IsInexact) return;
        NoteOutput(output, index);
        output.SetHistory(this, index);
    }

    /// <summary>Notes a tensor input, so that its gradient finds its way.</summary>
    protected void SetInput(int index, Tensor? input)
    {
        if (input is { RequiresGrad: true }) _edges[index] = new Edge(input.GetGradientNode(out int output), output, input);
    }

    /// <summary>Notes the tensors of a list as consecutive inputs.</summary>
    protected void SetInputs(int start, Tensor[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        for (int i = 0; i < inputs.Length; i++) SetInput(start + i, inputs[i]);
    }

    /// <summary>Whether the gradient of an input is wanted.</summary>
    protected bool NeedsGradient(int index) => _edges[index].Node is not null;

    /// <summary>Whether the gradient of any input in a range is wanted.</summary>
    protected bool NeedsGradient(int start, int count)
    {
        for (int i = start; i < start + count; i++)
            if (NeedsGradient(i)) return true;
        return false;
    }

    /// <summary>The gradient of an output, zeros where the engine has none.</summary>
    protected Tensor Gradient(ReadOnlySpan<Tensor?> outputGradients, int index)
        => outputGradients[index] ?? Ops.Zeros(_outputs[index].Shape, dtype: _outputs[index].DType, device: _outputs[index].Device);

    /// <summary>Saves an input for the formulas.</summary>
    protected static SavedTensor Save(Tensor? tensor) => SavedTensor.Input(tensor);

    /// <summary>Saves a list of inputs for the formulas.</summary>
    protected static SavedTensor[] Save(Tensor[] tensors) => Array.ConvertAll(tensors, t => SavedTensor.Input(t));

    /// <summary>Saves an output for the formulas.</summary>
    protected static SavedTensor SaveOutput(Tensor tensor, int index = 0) => SavedTensor.Output(tensor, index);

    /// <summary>The saved tensor, once it is known not to have been modified.</summary>
    protected Tensor Unpack(in SavedTensor saved) => saved.Unpack(this);

    /// <summary>The saved list, once none of it is known to have been modified.</summary>
    protected Tensor[] Unpack(SavedTensor[] saved) => saved is null ? throw CreateFreedException() : Array.ConvertAll(saved, s => s.Unpack(this));

    internal void NoteOutput(Tensor output, int index)
    {
        if (_outputs.Length <= index) Array.Resize(ref _outputs, index + 1);
        _outputs[index] = output;
    }

    internal void Free()
    {
        IsFreed = true;
        ReleaseSaved();
    }

    internal AutogradException CreateFreedException() => new(
        $"{Name}: the graph was freed by an earlier Backward. Call that one with retainGraph: true to go through the graph again.");
}
