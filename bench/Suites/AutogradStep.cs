using BenchmarkDotNet.Attributes;

namespace Arity.Benchmarks.Suites;

/// <summary>Forward and backward of small graphs; no NumPy peer has gradients.</summary>
public class AutogradStep
{
    private Tensor _w = null!;
    private Tensor _x = null!;
    private Tensor _weight = null!;
    private Tensor _batch = null!;
    private Tensor _labels = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _w = Ops.Ones(16);
        _x = Ops.Ones(16);
        _weight = Ops.Rand((10, 64));
        _batch = Ops.Rand((128, 64));
        _labels = Ops.Arange(128).Less(64).To(DType.Int64);
        _w.RequiresGrad = true;
        _weight.RequiresGrad = true;
    }

    [Benchmark]
    public Tensor? ProductAndSum()
    {
        _w.Grad = null;
        (_w * _x).Sum().Backward();
        return _w.Grad;
    }

    [Benchmark]
    public Tensor? LinearClassifier()
    {
        _weight.Grad = null;
        Ops.CrossEntropy(Ops.Linear(_batch, _weight), _labels).Backward();
        return _weight.Grad;
    }
}
