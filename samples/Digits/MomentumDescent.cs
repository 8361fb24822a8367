using Arity;

namespace Digits;

/// <summary>Stochastic gradient descent with momentum and weight decay, written with in-place operators.</summary>
internal sealed class MomentumDescent(Tensor[] parameters, double momentum = 0.9, double weightDecay = 1e-4)
{
    private readonly Tensor[] _velocities = Array.ConvertAll(parameters, p => p.ZerosLike());

    public void Step(double rate)
    {
        using var pause = new NoGrad();
        for (int i = 0; i < parameters.Length; i++)
        {
            Tensor parameter = parameters[i], velocity = _velocities[i];
            velocity *= momentum;
            velocity += parameter.Grad! + parameter * weightDecay;
            parameter -= velocity * rate;
            parameter.Grad = null;
        }
    }
}
