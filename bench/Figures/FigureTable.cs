using Arity.Benchmarks.Suites;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Benchmarks.Figures;

/// <summary>The figures that the project promises.</summary>
internal static class FigureTable
{
    private const string SquareMatrix = "a = np.random.rand(1024, 1024).astype(np.float32)";
    private const string Angles = "x = (np.random.rand(1 << 22) * 20 - 10).astype(np.float32); y = np.empty_like(x)";

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("add16", 0.25, "a = np.ones(16, np.float32)", "a + a", 100_000, Add16),
        new("backward16", 2.0, "", null, 20_000, Backward16),
        new("gemm1024", 0.75, SquareMatrix, "a @ a", 1, Gemm1024),
        new("gemm1024 floor", 0.75, SquareMatrix, "a @ a", 1, () => () => FusedMultiplyAddPeak.Run(1024)),
        new("exp4M", 0.3, Angles, "np.exp(x, out=y)", 8, () => Unary(Ops.Exp)),
        new("sin4M", 0.3, Angles, "np.sin(x, out=y)", 8, () => Unary(Ops.Sin)),
        new("add16M", 1.0, "x = np.ones(1 << 24, np.float32); y = np.empty_like(x)", "np.add(x, x, out=y)", 4, Add16M),
        new("cuda-launch", 10, "", null, 100_000, CudaLaunch),
        new("regenerate700", 50_000, "", null, 1, Regenerate700),
        new("sum4M", 1.0, "x = np.ones(1 << 22, np.float32)", "x.sum()", 16, () => Reduce(null)),
        new("sum4M axis 0", 1.0, "x = np.ones((2048, 2048), np.float32)", "x.sum(0)", 16, () => Reduce(0)),
        new("sum4M axis 1", 1.0, "x = np.ones((2048, 2048), np.float32)", "x.sum(1)", 16, () => Reduce(1)),
    ];

    private static Action Regenerate700()
    {
        var scenario = new GeneratorScenario(700);
        scenario.RunCold();
        return scenario.EditOne;
    }

    private static Action Add16()
    {
        Tensor a = Ops.Ones(16);
        return () => Ops.Add(a, a);
    }

    // From the call to the driver's, which does nothing, and the result's memory back.
    private static Action CudaLaunch()
    {
        var backend = new CudaBackend("null", new NullDriver());
        backend.Register();
        Tensor a = Ops.Ones(16, device: backend.GetDevice(0));
        return () => Ops.Add(a, a).Dispose();
    }

    private static Action Backward16()
    {
        Tensor w = Ops.Ones(16), x = Ops.Ones(16);
        w.RequiresGrad = true;
        return () =>
        {
            w.Grad = null;
            (w * x).Sum().Backward();
        };
    }

    private static Action Gemm1024()
    {
        Tensor a = Ops.Rand((1024, 1024)), product = Ops.Empty((1024, 1024));
        return () => Ops.MatMul(a, a, destination: product);
    }

    private static Action Unary(Func<Tensor, Tensor?, Tensor> function)
    {
        Tensor x = (Ops.Rand(1 << 22) * 20) - 10, y = Ops.Empty(1 << 22);
        return () => function(x, y);
    }

    private static Action Add16M()
    {
        Tensor x = Ops.Ones(1 << 24), y = Ops.Empty(1 << 24);
        return () => Ops.Add(x, x, destination: y);
    }

    private static Action Reduce(int? axis)
    {
        Tensor x = Ops.Ones((2048, 2048));
        Axes? axes = axis is { } a ? (Axes?)a : null;
        return () => x.Sum(axes);
    }
}
