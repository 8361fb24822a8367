namespace Arity.Runtime.Tests.Threading;

[NonParallelizable]
public sealed class ThreadsTests
{
    private int _before;

    [SetUp]
    public void Remember() => _before = Threads.Count;

    [TearDown]
    public void Restore() => Threads.Count = _before;

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(Threads.MaxCount)]
    public void CountIsWhatWasSet(int count)
    {
        Threads.Count = count;
        Assert.That(Threads.Count, Is.EqualTo(count));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(Threads.MaxCount + 1)]
    public void CountOutOfRangeThrowsAndChangesNothing(int count)
    {
        Assert.That(() => Threads.Count = count, Throws.TypeOf<InvalidValueException>().With.Message.Contains($"'{count}'"));
        Assert.That(Threads.Count, Is.EqualTo(_before));
    }

    [TestCase("3", 3)]
    [TestCase("1024", 1024)]
    public void TheEnvironmentVariableGivesTheInitialCount(string setting, int count) =>
        Assert.That(Threads.Parse(setting), Is.EqualTo(count));

    [TestCase(null)]
    [TestCase("")]
    public void WithoutItEveryProcessorCounts(string? setting) =>
        Assert.That(Threads.Parse(setting), Is.EqualTo(Math.Min(Environment.ProcessorCount, Threads.MaxCount)));

    [TestCase("0")]
    [TestCase("-2")]
    [TestCase("two")]
    [TestCase("1.5")]
    [TestCase(" 4")]
    [TestCase("99999999999")]
    public void ABadEnvironmentVariableIsNamed(string setting) =>
        Assert.That(() => Threads.Parse(setting), Throws.TypeOf<InvalidValueException>().With.Message.Contains("ARITY_NUM_THREADS"));
}
