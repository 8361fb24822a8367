using BenchmarkDotNet.Attributes;

namespace Arity.Benchmarks.Suites;

/// <summary>Square float32 matrix products, both sides with the same number of threads.</summary>
public class Gemm : PeerSuite
{
    private Tensor _a = null!;
    private Tensor _product = null!;

    [Params(128, 1024, 2048)]
    public int Size { get; set; }

    protected override string PythonSetup => $"a = np.random.rand({Size}, {Size}).astype(np.float32); c = np.empty_like(a)";

    protected override void Prepare()
    {
        _a = Ops.Rand((Size, Size));
        _product = Ops.Empty((Size, Size));
    }

    [Benchmark(Baseline = true)]
    public Tensor Arity() => Ops.MatMul(_a, _a, destination: _product);

    [Benchmark]
    public void NumPy() => RunNumPy("np.matmul(a, a, out=c)", 1);
}
