using Arity;

namespace Digits;

/// <summary>Two linear layers with a squareplus between them.</summary>
internal sealed class Network
{
    private readonly Tensor _hiddenWeight, _hiddenBias, _outputWeight, _outputBias;

    /// <summary>Draws the weights; a stream of random numbers is the same on every device.</summary>
    public Network(int inputs, int hidden, int classes, RandomGenerator generator, Device device)
    {
        _hiddenWeight = Weight(hidden, inputs, generator, device);
        _hiddenBias = Ops.Zeros(hidden, device: device);
        _outputWeight = Weight(classes, hidden, generator, device);
        _outputBias = Ops.Zeros(classes, device: device);
        foreach (Tensor parameter in Parameters) parameter.RequiresGrad = true;
    }

    public Tensor[] Parameters => [_hiddenWeight, _hiddenBias, _outputWeight, _outputBias];

    /// <summary>Unnormalised log-probabilities of the classes, (n, classes).</summary>
    public Tensor Forward(Tensor pixels)
        => Ops.Linear(Ops.Linear(pixels, _hiddenWeight, _hiddenBias).Squareplus(), _outputWeight, _outputBias);

    private static Tensor Weight(long outputs, long inputs, RandomGenerator generator, Device device)
        => Ops.Randn([outputs, inputs], generator: generator, device: device) * Math.Sqrt(2.0 / inputs);
}
