using Arity;

namespace Digits;

/// <summary>Two linear layers with a squareplus between them.</summary>
internal sealed class Network
{
    private readonly Tensor _hiddenWeight, _hiddenBias, _outputWeight, _outputBias;

    public Network(int inputs, int hidden, int classes, RandomGenerator generator)
    {
        _hiddenWeight = Weight(hidden, inputs, generator);
        _hiddenBias = Ops.Zeros(hidden);
        _outputWeight = Weight(classes, hidden, generator);
        _outputBias = Ops.Zeros(classes);
        foreach (Tensor parameter in Parameters) parameter.RequiresGrad = true;
    }

    public Tensor[] Parameters => [_hiddenWeight, _hiddenBias, _outputWeight, _outputBias];

    /// <summary>Unnormalised log-probabilities of the classes, (n, classes).</summary>
    public Tensor Forward(Tensor pixels)
        => Ops.Linear(Ops.Linear(pixels, _hiddenWeight, _hiddenBias).Squareplus(), _outputWeight, _outputBias);

    private static Tensor Weight(long outputs, long inputs, RandomGenerator generator)
        => Ops.Randn([outputs, inputs], generator: generator) * Math.Sqrt(2.0 / inputs);
}
