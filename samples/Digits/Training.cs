using Arity;
using Spectre.Console;

namespace Digits;

/// <summary>Trains with a falling rate and shows how it goes.</summary>
internal static class Training
{
    private const int Epochs = 30;
    private const int BatchSize = 32;
    private const double FirstRate = 0.1;

    public static void Run(Network network, DigitImages images, Random random) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .Start(progress =>
        {
            ProgressTask task = progress.AddTask("training", maxValue: Epochs);
            var descent = new MomentumDescent(network.Parameters);
            for (int epoch = 0; epoch < Epochs; epoch++)
            {
                double loss = Epoch(network, images, descent, epoch, random);
                task.Description = $"epoch {epoch + 1,2} of {Epochs}, loss {loss:0.0000}";
                task.Increment(1);
            }
        });

    /// <returns>The mean loss.</returns>
    private static double Epoch(Network network, DigitImages images, MomentumDescent descent, int epoch, Random random)
    {
        double rate = FirstRate * (1 + Math.Cos(Math.PI * epoch / Epochs)) / 2;
        double total = 0;
        foreach (DigitImages batch in images.Batches(BatchSize, random))
        {
            Tensor loss = Ops.CrossEntropy(network.Forward(batch.Pixels), batch.Labels);
            loss.Backward();
            descent.Step(rate);
            total += loss.Item<float>() * batch.Count;
        }

        return total / images.Count;
    }
}
