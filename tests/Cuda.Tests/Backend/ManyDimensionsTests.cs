using System.Numerics;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Twelve dimensions of which no two can be joined, more than a kernel takes.</summary>
public sealed class ManyDimensionsTests
{
    private const int Rank = 12;
    private static readonly Device Simulated = KernelDevice.Value;
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
        ("sum of half", x => x.Sum(new[] { 0, 2, 4, 6, 8, 10 }, keepdims: true)),
        ("sum of all", x => x.Sum()),
        ("sum of nine", x => x.Sum(new[] { 0, 1, 2, 3, 5, 6, 8, 9, 10 })),
        ("sum destination", x => Ops.Sum(x, new[] { 3, -1 }, destination: Scattered(Like(x, 10)))),
        ("max", x => x.Max(7)),
        ("argmax", x => x.ArgMax(3)),
        ("argmax kept", x => x.ArgMax(-1, keepdims: true)),
        ("argmax of all", x => x.ArgMax()),
        ("cumsum", x => x.CumSum(4)),
        ("cumsum destination", x => Ops.CumSum(x, 0, destination: Like(x, Rank).T)),
        ("cumsum complex", x => x.AsType(DType.Complex64).CumSum(5)),
        ("log_softmax", x => x.LogSoftmax(6)),
        ("log_softmax of last", x => x.LogSoftmax(-1)),
        ("matmul", x => x.MatMul(x)),
        ("matmul of integers", x => (x.AsType(DType.Int32) & 7).MatMul(x.AsType(DType.Int32) & 5)),
        ("matmul broadcast", x => x[..1, .., ..1].MatMul(x[.., ..1, .., ..1])),
        ("matmul destination", x => Ops.MatMul(x, x, destination: Like(x, Rank).T)),
        ("matmul by vector", x => x.MatMul(x[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
        ("vector by matmul", x => x[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].MatMul(x)),
        ("matmul of nothing", x => x[.., .., .., .., .., .., .., .., .., .., .., ..0].MatMul(x[.., .., .., .., .., .., .., .., .., .., ..0])),
    ];

    [TestCaseSource(nameof(ElementwiseNames))]
    public void Elementwise_operators_take_them(string name)
    {
        Func<Tensor, Tensor> call = Elementwise.Single(o => o.Name == name).Call;
        TensorAssert.AreEqual(call(OnDevice).To(Device.Cpu), call(Host), because: name);
    }

    [TestCaseSource(nameof(OtherNames))]
    public void Others_take_them(string name)
    {
        Func<Tensor, Tensor> call = Others.Single(o => o.Name == name).Call;
        TensorAssert.AreEqual(call(OnDevice).To(Device.Cpu), call(Host), new Tolerance(1e-5, 1e-6), name);
    }

    private static IEnumerable<string> ElementwiseNames => Elementwise.Select(o => o.Name);

    private static IEnumerable<string> OtherNames => Others.Select(o => o.Name);

    // Neighbouring axes are far apart in memory, so that none can be joined.
    private static Tensor Scattered(Tensor linear)
    {
        int rank = BitOperations.Log2((ulong)linear.ElementCount);
        long[] axes = [.. Enumerable.Range(0, rank).OrderBy(i => (i * 5) % 12).Select(i => (long)i)];
        return linear.Reshape(Enumerable.Repeat(2L, rank).ToArray()).Permute(axes);
    }

    private static Tensor Like(Tensor x, int rank)
        => Ops.Zeros(Enumerable.Repeat(2L, rank).ToArray(), dtype: x.DType, device: x.Device);
}
