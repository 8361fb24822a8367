using Arity.Benchmarks.Peers;
using BenchmarkDotNet.Attributes;

namespace Arity.Benchmarks.Suites;

/// <summary>A suite with a NumPy child beside it; without NumPy its benchmarks fail with a message that says so, and the others run.</summary>
public abstract class PeerSuite
{
    private PythonProcess? _numpy;

    [GlobalSetup]
    public void SetUp()
    {
        _numpy = NumPyProcess.TryStart(Threads.Count);
        _numpy?.Execute(PythonSetup);
        Prepare();
    }

    [GlobalCleanup]
    public void CleanUp() => _numpy?.Dispose();

    protected abstract string PythonSetup { get; }

    protected abstract void Prepare();

    protected void RunNumPy(string statement, int repetitions)
        => (_numpy ?? throw new InvalidOperationException("No python3 with NumPy was found.")).Time(statement, repetitions);
}
