using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using NumSharp;

namespace Arity.Benchmarks.Suites;

/// <summary>Sums of 2048 x 2048 float32.</summary>
public class Reductions : PeerSuite
{
    private readonly float[] _source = new float[2048 * 2048];
    private Tensor _x = null!;
    private NDArray _numSharp = null!;

    protected override string PythonSetup => "x = np.zeros((2048, 2048), np.float32)";

    protected override void Prepare()
    {
        _x = Ops.Zeros((2048, 2048));
        _numSharp = np.array(_source).reshape(2048, 2048);
    }

    [Benchmark]
    public Tensor All() => _x.Sum();

    [Benchmark]
    public float AllSystemNumericsTensors() => TensorPrimitives.Sum<float>(_source);

    [Benchmark]
    public NDArray AllNumSharp() => np.sum(_numSharp);

    [Benchmark]
    public void AllNumPy() => RunNumPy("x.sum()", 1);

    [Benchmark]
    public Tensor Columns() => _x.Sum(0);

    [Benchmark]
    public void ColumnsNumPy() => RunNumPy("x.sum(0)", 1);

    [Benchmark]
    public Tensor Rows() => _x.Sum(1);

    [Benchmark]
    public void RowsNumPy() => RunNumPy("x.sum(1)", 1);
}
