using Arity;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Digits;

/// <summary>Draws what came out.</summary>
internal static class Report
{
    private const string Shades = " ░▒▓█";
    private const int PerRow = 5;

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
        AnsiConsole.MarkupLine($"the {Math.Min(count, mistakes.Length)} worst of {mistakes.Length} mistakes:");
        foreach (Guess[] row in mistakes.Take(count).Chunk(PerRow))
        {
            Grid grid = new Grid().Collapse();
            foreach (Guess _ in row) grid.AddColumn();
            grid.AddRow([.. row.Select(guess => (IRenderable)new Text(Drawing(images, guess)))]);
            grid.AddRow([.. row.Select(guess => (IRenderable)new Text($"{guess.Truth}, not {guess.Answer} ({guess.Confidence:P0})\n"))]);
            AnsiConsole.Write(grid);
        }
    }

    private static string Cell(int truth, int answer, int count) => (count, truth == answer) switch
    {
        (0, _) => "[grey]·[/]",
        (_, true) => $"[green]{count}[/]",
        _ => $"[red]{count}[/]",
    };

    private static string Drawing(DigitImages images, Guess guess)
    {
        float[] pixels = images.Pixels[guess.Image].ToArray<float>();
        return string.Join('\n', pixels.Chunk(DigitImages.Side).Select(row => string.Concat(row.Select(Shade))));
    }

    private static string Shade(float brightness) => new(Shades[(int)Math.Round(brightness * (Shades.Length - 1))], 2);
}
