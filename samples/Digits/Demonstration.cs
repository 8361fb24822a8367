using System.Diagnostics;
using System.Globalization;
using Arity;

namespace Digits;

/// <summary>Trains, tests and draws.</summary>
internal static class Demonstration
{
    private const int TestImages = 599;
    private const int HiddenUnits = 96;
    private const int Seed = 7;

    public static void Run(Device device, int maxSteps)
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine("Handwritten digits, 1797 images of 8 x 8: the test part of \"Optical Recognition of Handwritten Digits\",");
        Console.WriteLine("E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, licence CC BY 4.0.");
        Console.WriteLine(
            $"A third is kept for the test. Two layers with {HiddenUnits} squareplus units, declared in this sample's Operators.yaml.");

        var random = new Random(Seed);
        string path = Path.Combine(AppContext.BaseDirectory, "data", "digits.npz");
        (DigitImages training, DigitImages test) = DigitImages.Load(path, TestImages, random, device);
        var network = new Network(
            DigitImages.Side * DigitImages.Side, HiddenUnits, DigitImages.Classes, new RandomGenerator(Seed), device);
        Training.Run(network, training, random, maxSteps);

        Guess[] guesses = Guesses.Make(network, test);
        Report.Confusion(guesses);
        Report.WorstMistakes(guesses, test, 10);

        double accuracy = guesses.Count(guess => guess.IsRight) / (double)guesses.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test accuracy: {accuracy:0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seconds: {watch.Elapsed.TotalSeconds:0.0}"));
    }
}
