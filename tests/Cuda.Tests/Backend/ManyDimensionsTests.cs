using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Twelve dimensions of which no two can be joined, more than a kernel takes.</summary>
public sealed class ManyDimensionsTests
{
    private const int Rank = 12;
    private static readonly Device Simulated = PtxSimulator.Device;
    private static readonly Tensor Host = Scattered(Ops.Arange(1 << Rank, dtype: DType.Float32));
    private static readonly Tensor OnDevice = Scattered(Ops.Arange(1 << Rank, dtype: DType.Float32).To(Simulated));

    private static readonly (string Name, Func<Tensor, Tensor> Call)[] Elementwise =
    [
        ("add", x => x + x.T),
        ("add destination", x => Ops.Add(x, x.T, destination: x.ZerosLike().T)),
        ("where", x => Ops.Where(x > 100, x, x.T[0])),
        ("copy", x => x.Contiguous()),
        ("cast", x => x.To(DType.Int16)),
        ("destination", x => Ops.Zeros(x.Shape, device: x.Device).T.CopyFrom(x)),
        ("broadcast", x => Ops.Zeros(x.Shape, device: x.Device).T.CopyFrom(x[0])),
    ];

    private static readonly (string Name, Func<Tensor, Tensor> Call)[] Others =
    [
        ("sum", x => x.Sum(new[] { 0, 2, 4, 6, 8 })),
        ("argmax", x => x.ArgMax(3)),
        ("cumsum", x => x.CumSum(4)),
        ("matmul", x => x.MatMul(x)),
    ];

    [TestCaseSource(nameof(ElementwiseNames))]
    public void Elementwise_operators_take_them(string name)
    {
        Func<Tensor, Tensor> call = Elementwise.Single(o => o.Name == name).Call;
        TensorAssert.AreEqual(call(OnDevice).To(Device.Cpu), call(Host), because: name);
    }

    [TestCaseSource(nameof(OtherNames))]
    public void Others_take_them_or_say_what_to_do(string name)
    {
        Func<Tensor, Tensor> call = Others.Single(o => o.Name == name).Call;
        Tensor result;
        try
        {
            result = call(OnDevice);
        }
        catch (ShapeException e)
        {
            Assert.That(e.Message, Does.Contain("Contiguous()"));
            result = call(OnDevice.Contiguous());
        }

        TensorAssert.AreEqual(result.To(Device.Cpu), call(Host), new Tolerance(1e-6, 1e-6), name);
    }

    private static IEnumerable<string> ElementwiseNames => Elementwise.Select(o => o.Name);

    private static IEnumerable<string> OtherNames => Others.Select(o => o.Name);

    // Neighbouring axes are five apart in memory, so that none can be joined.
    private static Tensor Scattered(Tensor linear)
    {
        long[] axes = [.. Enumerable.Range(0, Rank).Select(i => (long)((i * 5) % Rank))];
        return linear.Reshape(Enumerable.Repeat(2L, Rank).ToArray()).Permute(axes);
    }
}
