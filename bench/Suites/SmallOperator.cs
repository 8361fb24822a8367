using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using NumSharp;

namespace Arity.Benchmarks.Suites;

/// <summary>The cost of one call on 16 float32.</summary>
public class SmallOperator : PeerSuite
{
    private const int Calls = 10_000;
    private readonly float[] _source = new float[16];
    private Tensor _x = null!;
    private NDArray _numSharp = null!;

    protected override string PythonSetup => "a = np.zeros(16, np.float32)";

    protected override void Prepare()
    {
        _x = Ops.Zeros(16);
        _numSharp = np.zeros(new NumSharp.Shape(16), NPTypeCode.Single);
    }

    [Benchmark(Baseline = true)]
    public Tensor Arity() => Ops.Add(_x, _x);

    [Benchmark]
    public float[] SystemNumericsTensors()
    {
        var result = new float[16];
        TensorPrimitives.Add(_source, _source, result);
        return result;
    }

    [Benchmark]
    public NDArray NumSharp() => _numSharp + _numSharp;

    [Benchmark(OperationsPerInvoke = Calls)]
    public void NumPy() => RunNumPy("a + a", Calls);
}
