using System.Runtime.InteropServices;

namespace Arity;

/// <summary>One operator call in the gradient graph. Generated code derives one class per differentiable operator.</summary>
/// <remarks>A node belongs to the thread that records it; once recorded, threads may differentiate through it at the same time.</remarks>
public abstract partial class Node
{
    private static long s_sequence;
    private readonly Edge[]? _edges;
    private readonly int _edgeCount;
    private InlineEdges _inlineEdges;
    private TensorMetadata _output;
    private TensorMetadata[]? _outputs;

    /// <summary>Begins a node.</summary>
    /// <param name="name">The operator as declared.</param>
    /// <param name="inputCount">How many tensors it took, those of lists included.</param>
    protected Node(string name, int inputCount)
        : this(name, inputCount, Interlocked.Increment(ref s_sequence))
    {
    }

    private protected Node(string name, int inputCount, long sequence)
    {
        Name = name;
        Sequence = sequence;
        _edgeCount = inputCount;
        if (inputCount > InlineEdges.Length) _edges = new Edge[inputCount];
    }

    /// <summary>The operator as declared.</summary>
    public string Name { get; }

    /// <summary>Where the gradients of the inputs go.</summary>
    public IReadOnlyList<Edge> NextEdges => Edges.ToArray();

    /// <summary>Whether <see cref="ReleaseSaved"/> ran, after which the node cannot be used again.</summary>
    public bool IsFreed { get; private set; }

    /// <summary>Grows with every node: a later call is differentiated earlier.</summary>
    internal long Sequence { get; }

    internal ReadOnlySpan<Edge> Edges => EdgeSpan;

    internal ReadOnlySpan<TensorMetadata> Outputs => _outputs ?? new ReadOnlySpan<TensorMetadata>(in _output);

    private Span<Edge> EdgeSpan => _edges ?? MemoryMarshal.CreateSpan(ref _inlineEdges[0], _edgeCount);

    /// <summary>Computes the gradients of the inputs.</summary>
    /// <param name="outputGradients">One per output; null means zero. At least one is not null.</param>
    /// <param name="inputGradients">To be filled, one per input; null means zero.</param>
    protected internal abstract void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients);

    /// <summary>Drops the saved tensors.</summary>
    protected abstract void ReleaseSaved();

    /// <inheritdoc/>
    public override string ToString() => $"{Name} #{Sequence}";

    internal void NoteOutput(Tensor output, int index)
    {
        if (index == 0 && _outputs is null)
        {
            _output = output;
            return;
        }

        if (_outputs is null) _outputs = [_output];
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
