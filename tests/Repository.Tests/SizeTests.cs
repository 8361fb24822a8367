namespace Arity.Repository.Tests;

/// <summary>Small files and functions are kept small by a test, and every run prints where the code stands.</summary>
public sealed class SizeTests
{
    private const int MedianFile = 90;
    private const int LargestFile = 280;
    private const int MedianFunction = 12;
    private const int LargestFunction = 45;
    private const int LineLength = 140;

    /// <summary>What may be longer, and why.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
    };

    [Test]
    public void Files_are_short()
    {
        int[] sizes = Report("lines per file", SourceFile.Shipped.Select(file => file.Lines.Length));
        var long_ = SourceFile.Shipped.Where(file => file.Lines.Length > LargestFile && !Exempt.ContainsKey(file.Path))
            .Select(file => $"{file.Path}: {file.Lines.Length}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Median(sizes), Is.LessThan(MedianFile));
            Assert.That(long_, Is.Empty);
        }
    }

    [Test]
    public void Functions_are_short()
    {
        var functions = SourceFile.Shipped.SelectMany(file => file.Functions.Select(f => (file.Path, f.Name, f.Lines))).ToList();
        int[] sizes = Report("lines per function", functions.Select(f => f.Lines));
        var long_ = functions.Where(f => f.Lines > LargestFunction && !Exempt.ContainsKey(f.Path)).Select(f => $"{f.Path} {f.Name}: {f.Lines}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Median(sizes), Is.LessThan(MedianFunction));
            Assert.That(long_, Is.Empty);
        }
    }

    [Test]
    public void Lines_fit_the_editor()
    {
        var long_ = SourceFile.Shipped.SelectMany(file => file.Lines
            .Select((line, i) => (Place: $"{file.Path}({i + 1})", line.Length))
            .Where(line => line.Length > LineLength));
        Assert.That(long_, Is.Empty);
    }

    [Test]
    public void Exemptions_are_still_needed()
    {
        var idle = Exempt.Keys.Where(path => SourceFile.Shipped.FirstOrDefault(file => file.Path == path) is not { } file
            || file.Lines.Length <= LargestFile && file.Functions.All(f => f.Lines <= LargestFunction));
        Assert.That(idle, Is.Empty);
    }

    private static int[] Report(string what, IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        TestContext.Out.WriteLine($"{what}: {sorted.Length} of them, median {Median(sorted)}, p90 {sorted[sorted.Length * 9 / 10]}, max {sorted[^1]}");
        return sorted;
    }

    private static int Median(int[] sorted) => sorted[sorted.Length / 2];
}
