namespace Arity.Runtime.Tests.Differentiation;

/// <summary>A node written by hand, as a user of the engine would.</summary>
internal sealed class TestNode : Node
{
    private readonly Func<Tensor, Tensor?[]> _backward;

    private TestNode(string name, Tensor[] inputs, Func<Tensor, Tensor?[]> backward)
        : base(name, inputs.Length)
    {
        _backward = backward;
        SetInputs(0, inputs);
    }

    public int Runs { get; private set; }

    /// <summary>Makes a result part of the graph.</summary>
    public static Tensor Record(string name, Tensor result, Tensor[] inputs, Func<Tensor, Tensor?[]> backward)
    {
        Tensor output = result.Detach();
        if (Arity.Autograd.IsRecording(inputs)) new TestNode(name, inputs, backward).Attach(output);
        return output;
    }

    /// <summary>The same values, whose gradient is what a function makes of it.</summary>
    public static Tensor Identity(Tensor input, Func<Tensor, Tensor?>? backward = null)
        => Record("identity", input, [input], g => [backward is null ? g : backward(g)]);

    protected internal override void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients)
    {
        Runs++;
        _backward(outputGradients[0]!).CopyTo(inputGradients);
    }

    protected override void ReleaseSaved()
    {
        // The delegate holds what it needs.
    }
}
