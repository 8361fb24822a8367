using Arity;
using Spectre.Console;

namespace Digits;

/// <summary>Draws what came out.</summary>
internal static class Report
{
    private const string Shades = " ░▒▓█";
    private const int PerRow = 4;

    public static void Confusion(IReadOnlyList<Guess> guesses)
    {
        Table table = new Table().Title("digits shown (rows) and answers (columns)").Border(TableBorder.Simple).AddColumn("");
        for (int answer = 0; answer < DigitImages.Classes; answer++) table.AddColumn(new TableColumn(answer.ToString()).RightAligned());
        ILookup<(int, int), Guess> cells = guesses.ToLookup(guess => (guess.Truth, guess.Answer));
        for (int truth = 0; truth < DigitImages.Classes; truth++)
            table.AddRow([$"[bold]{truth}[/]", .. Enumerable.Range(0, DigitImages.Classes).Select(answer => Cell(truth, answer, cells[(truth, answer)].Count()))]);
        AnsiConsole.Write(table);
    }

    /// <summary>Draws the mistakes whose truth the network found least likely.</summary>
    public static void WorstMistakes(IReadOnlyList<Guess> guesses, DigitImages images, int count)
    {
        Guess[] mistakes = [.. guesses.Where(guess => !guess.IsRight).OrderByDescending(guess => guess.Loss)];
        Console.WriteLine($"the {Math.Min(count, mistakes.Length)} worst of {mistakes.Length} mistakes:");
        foreach (Guess[] row in mistakes.Take(count).Chunk(PerRow))
        {
            string[][] drawings = Array.ConvertAll(row, guess => Drawing(images, guess));
            for (int line = 0; line < drawings[0].Length; line++)
                Console.WriteLine(string.Join("  ", drawings.Select(drawing => drawing[line])).TrimEnd());
        }
    }

    private static string Cell(int truth, int answer, int count) => (count, truth == answer) switch
    {
        (0, _) => "[grey]·[/]",
        (_, true) => $"[green]{count}[/]",
        _ => $"[red]{count}[/]",
    };

    private static string[] Drawing(DigitImages images, Guess guess)
    {
        float[] pixels = images.Pixels[guess.Image].ToArray<float>();
        string title = $"{guess.Truth}, not {guess.Answer} ({guess.Confidence:P0})";
        return [.. pixels.Chunk(DigitImages.Side).Select(row => string.Concat(row.Select(Shade))), title.PadRight(2 * DigitImages.Side), ""];
    }

    private static string Shade(float brightness) => new(Shades[(int)Math.Round(brightness * (Shades.Length - 1))], 2);
}
