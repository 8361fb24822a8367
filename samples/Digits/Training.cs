using Arity;
using Spectre.Console;

namespace Digits;

/// <summary>Trains with a falling rate and shows how it goes.</summary>
internal static class Training
{
    private const int Epochs = 30;
    private const int BatchSize = 32;
    private const double FirstRate = 0.1;

    public static void Run(Network network, DigitImages images, Random random, int maxSteps) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .Start(progress =>
        {
            int stepsLeft = Math.Min(maxSteps, Epochs * ((images.Count + BatchSize - 1) / BatchSize));
            ProgressTask task = progress.AddTask("training", maxValue: stepsLeft);
            var descent = new MomentumDescent(network.Parameters);
            for (int epoch = 0; stepsLeft > 0; epoch++)
            {
                DigitImages[] batches = [.. images.Batches(BatchSize, random).Take(stepsLeft)];
                double loss = Epoch(network, batches, descent, epoch, () => task.Increment(1));
                task.Description = $"epoch {epoch + 1,2} of {Epochs}, loss {loss:0.0000}";
                stepsLeft -= batches.Length;
            }
        });

    /// <summary>One step of descent.</summary>
    /// <returns>The loss before it.</returns>
    public static float Step(Network network, DigitImages batch, MomentumDescent descent, double rate)
    {
        Tensor loss = Ops.CrossEntropy(network.Forward(batch.Pixels), batch.Labels);
        loss.Backward();
        descent.Step(rate);
        return loss.Item<float>();
    }

    /// <returns>The mean loss.</returns>
    private static double Epoch(
        Network network, IReadOnlyCollection<DigitImages> batches, MomentumDescent descent, int epoch, Action stepped)
    {
        double rate = FirstRate * (1 + Math.Cos(Math.PI * epoch / Epochs)) / 2;
        double total = 0;
        foreach (DigitImages batch in batches)
        {
            total += Step(network, batch, descent, rate) * batch.Count;
            stepped();
        }

        return total / batches.Sum(batch => batch.Count);
    }
}
