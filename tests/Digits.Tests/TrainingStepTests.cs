using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;
using Digits;

namespace Arity.Digits.Tests;

/// <summary>Training on the device is training on the processor.</summary>
public sealed class TrainingStepTests
{
    private const int BatchSize = 32;
    private const int Hidden = 96;
    private const int Seed = 7;
    private const double Rate = 0.1;
    private static readonly Device Simulator = PtxSimulator.Device;

    // Sums over 64 to 96 products, in another order.
    private static readonly Tolerance Tolerance = new(1e-4, 1e-6);

    private static readonly DigitImages Images = DigitImages.Load(
        Path.Combine(AppContext.BaseDirectory, "data", "digits.npz"), 599, new Random(Seed), Device.Cpu).Training;

    [Test]
    public void Loss_and_gradients_are_the_processors()
    {
        Network here = NewNetwork(Device.Cpu), there = NewNetwork(Simulator);
        Tensor expected = Backward(here, Batch(0, Device.Cpu)), actual = Backward(there, Batch(0, Simulator));
        Assert.That(actual.Device, Is.EqualTo(Simulator));
        AssertSame(actual, expected, "loss");
        foreach ((Tensor gradient, Tensor reference) in there.Parameters.Zip(here.Parameters, (t, h) => (t.Grad!, h.Grad!)))
        {
            Assert.That(reference.Abs().Max().Item<float>(), Is.GreaterThan(0), "a gradient of zeros would compare nothing");
            AssertSame(gradient, reference, $"gradient of {reference.Shape}");
        }
    }

    [Test]
    public void Weights_are_the_processors_after_steps_with_momentum()
    {
        Network here = NewNetwork(Device.Cpu), there = NewNetwork(Simulator);
        MomentumDescent descentHere = new(here.Parameters), descentThere = new(there.Parameters);
        Tensor[] before = Array.ConvertAll(here.Parameters, parameter => parameter.Detach().Clone());
        for (int step = 0; step < 3; step++)
        {
            float expected = Training.Step(here, Batch(step, Device.Cpu), descentHere, Rate);
            float actual = Training.Step(there, Batch(step, Simulator), descentThere, Rate);
            Assert.That(actual, Is.EqualTo(expected).Within(1e-4f * expected), $"loss of step {step}");
        }

        for (int i = 0; i < before.Length; i++)
        {
            AssertSame(there.Parameters[i].Detach(), here.Parameters[i].Detach(), $"weights {before[i].Shape}");
            Assert.That((bool)here.Parameters[i].Detach().NotEqual(before[i]).Any(), "weights that stay would compare nothing");
        }
    }

    [Test]
    public void Weights_are_drawn_alike() => Assert.That(
        NewNetwork(Simulator).Parameters[0].Detach().ToArray<float>(),
        Is.EqualTo(NewNetwork(Device.Cpu).Parameters[0].Detach().ToArray<float>()).Within(1).Ulps);

    private static Network NewNetwork(Device device)
        => new(DigitImages.Side * DigitImages.Side, Hidden, DigitImages.Classes, new RandomGenerator(Seed), device);

    private static DigitImages Batch(int number, Device device)
    {
        long[] rows = [.. Enumerable.Range(number * BatchSize, BatchSize).Select(i => (long)i)];
        DigitImages batch = Images.Pick(rows);
        return new(batch.Pixels.To(device), batch.Labels.To(device));
    }

    private static Tensor Backward(Network network, DigitImages batch)
    {
        Tensor loss = Ops.CrossEntropy(network.Forward(batch.Pixels), batch.Labels);
        loss.Backward();
        return loss.Detach();
    }

    private static void AssertSame(Tensor actual, Tensor expected, string what)
        => TensorAssert.AreEqual(actual.To(Device.Cpu), expected, Tolerance, what);
}
