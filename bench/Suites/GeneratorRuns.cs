using BenchmarkDotNet.Attributes;

namespace Arity.Benchmarks.Suites;

/// <summary>The generator over a file of many operators: a first run, and a run after one operator was edited.</summary>
public class GeneratorRuns
{
    private GeneratorScenario _scenario = null!;

    [Params(100, 700)]
    public int Operators { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _scenario = new GeneratorScenario(Operators);
        _scenario.RunCold();
    }

    [Benchmark]
    public void Cold() => _scenario.RunCold();

    [Benchmark]
    public void WarmAfterOneEdit() => _scenario.EditOne();
}
