using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using NumSharp;

namespace Arity.Benchmarks.Suites;

/// <summary>Elementwise operators on 4M float32; NumPy's ufuncs use one thread, ours all.</summary>
public class Elementwise : PeerSuite
{
    private const int Count = 1 << 22;
    private readonly float[] _source = new float[Count];
    private readonly float[] _target = new float[Count];
    private Tensor _x = null!;
    private Tensor _y = null!;
    private NDArray _numSharp = null!;

    protected override string PythonSetup => "x = (np.random.rand(1 << 22) * 20 - 10).astype(np.float32); y = np.empty_like(x)";

    protected override void Prepare()
    {
        _x = (Ops.Rand(Count) * 20) - 10;
        _y = Ops.Empty(Count);
        _x.CopyTo<float>(_source);
        _numSharp = np.array(_source);
    }

    [Benchmark]
    public Tensor Add() => Ops.Add(_x, _x, destination: _y);

    [Benchmark]
    public void AddSystemNumericsTensors() => TensorPrimitives.Add(_source, _source, _target);

    [Benchmark]
    public NDArray AddNumSharp() => _numSharp + _numSharp;

    [Benchmark]
    public void AddNumPy() => RunNumPy("np.add(x, x, out=y)", 1);

    [Benchmark]
    public Tensor Exp() => Ops.Exp(_x, destination: _y);

    [Benchmark]
    public void ExpSystemNumericsTensors() => TensorPrimitives.Exp(_source, _target);

    [Benchmark]
    public NDArray ExpNumSharp() => np.exp(_numSharp);

    [Benchmark]
    public void ExpNumPy() => RunNumPy("np.exp(x, out=y)", 1);
}
