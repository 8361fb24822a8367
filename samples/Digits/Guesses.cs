using Arity;

namespace Digits;

/// <summary>Runs a network over test images.</summary>
internal static class Guesses
{
    public static Guess[] Make(Network network, DigitImages images)
    {
        using var pause = new NoGrad();
        Tensor logProbabilities = network.Forward(images.Pixels).LogSoftmax();
        float[] rows = logProbabilities.ToArray<float>();
        long[] answers = logProbabilities.ArgMax(1).ToArray<long>();
        long[] truths = images.Labels.ToArray<long>();
        return [.. truths.Select((truth, i) => Guess(i, (int)truth, (int)answers[i], rows.AsSpan(i * DigitImages.Classes, DigitImages.Classes)))];
    }

    private static Guess Guess(int image, int truth, int answer, ReadOnlySpan<float> logProbabilities)
        => new(image, truth, answer, Math.Exp(logProbabilities[answer]), -logProbabilities[truth]);
}
