using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>More than 2^31 elements: launches over memory that does not exist, and offsets in memory that is hardly touched.</summary>
public sealed class LargeTensorTests
{
    private const long Count = (1L << 31) + 5;
    private static readonly FakeDriver Fake = new();
    private static readonly Device Huge = TestBackends.Register("huge", Fake).GetDevice(0);
    private static readonly Device Sparse = TestBackends.Register("sparse", new SimulatorDriver(totalBytes: 1L << 40)).GetDevice(0);

    private static readonly (string Name, Func<Tensor, Tensor> Call)[] Operators =
    [
        ("add", x => x + x),
        ("exp", x => x.Exp()),
        ("sum", x => x.Sum()),
        ("cumsum", x => x.CumSum(0)),
        ("copy", x => x.Clone()),
        ("reshape", x => x.Reshape(5, -1) + 1),
    ];

    [TestCaseSource(nameof(Names))]
    public void Counts_are_64_bits_wide(string name)
    {
        long count = name == "reshape" ? Count / 5 * 5 : Count;
        Tensor x = Ops.Empty(count, dtype: DType.Float32, device: Huge);
        Fake.Launches.Clear();
        Operators.Single(o => o.Name == name).Call(x);
        long[] numbers = [.. Fake.Launches.SelectMany(launch => launch.Numbers)];
        // A kernel that reads several elements at a time counts in those; a long running sum goes by segments, which one launch corrects.
        Assert.That(numbers.Any(n => n == count || n == count / 4 || (n < count && n > count - (2 * 4096))), string.Join(' ', numbers));
        Assert.That(Fake.Launches.All(launch => launch.Grid is { X: > 0, Y: > 0, Z: > 0 }));
    }

    [Test]
    public void Addresses_are_64_bits_wide()
    {
        Tensor x = Ops.Empty(Count + 10, dtype: DType.Float32, device: Huge);
        long start = (long)x.Storage.Address;
        _ = x.Slice(0, Count) + 1;
        Assert.That(Fake.LastLaunch.Numbers, Does.Contain(start + (Count * 4)));
    }

    [Test]
    public void Matrices_have_rows_beyond_32_bits()
    {
        Tensor a = Ops.Empty((2, Count), dtype: DType.Float32, device: Huge), b = Ops.Empty((Count, 3), dtype: DType.Float32, device: Huge);
        Fake.Launches.Clear();
        a.MatMul(b);
        Assert.That(Fake.Launches.SelectMany(launch => launch.Numbers), Does.Contain(Count * 4));
        Tensor tall = Ops.Empty((Count, 2), dtype: DType.Float32, device: Huge), small = Ops.Empty((2, 20), dtype: DType.Float32, device: Huge);
        tall.MatMul(small);
        Assert.That(Fake.LastLaunch.Numbers, Does.Contain(Count));
    }

    [Test]
    public void Offsets_beyond_32_bits_reach_their_elements()
    {
        const long Step = (1L << 30) + 1;
        Tensor x = Ops.Empty(5 * Step, dtype: DType.Int8, device: Sparse).Slice(0, 0, null, Step), host = Ops.Tensor<sbyte>(1, 2, 3, 4, 5);
        Sparse.Backend.Copy(host.To(Sparse), x);
        TensorAssert.AreEqual((x + x).To(Device.Cpu), host + host, because: "add");
        TensorAssert.AreEqual(x.Sum().To(Device.Cpu), host.Sum(), because: "sum");
        TensorAssert.AreEqual(x.CumSum(0).To(Device.Cpu), host.CumSum(0), because: "cumsum");
        TensorAssert.AreEqual(x.MatMul(x).To(Device.Cpu), host.MatMul(host), because: "matmul");
        Assert.That(x[4].Item<sbyte>(), Is.EqualTo(5));
    }

    private static IEnumerable<string> Names => Operators.Select(o => o.Name);
}
