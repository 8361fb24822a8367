using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Reductions that are too long or too many for one block, beside the processor's.</summary>
public sealed class ReductionTests
{
    // (16384 + 1) elements of one output take two blocks, (40, 700) along axis 0 a warp's outputs beside each other and several blocks.
    private static readonly Given[] Cases =
    [
        new([16385], null), new([9, 2000], null), new([2, 9000], 1), new([700, 40], 0), new([700, 33], 0), new([3, 700, 35], 1), new([40, 3], 1),
        new([33, 1], 1), new([64, 0], 1), new([0, 64], 0), new([5, 4, 33], (0, 1)), new([1, 1], null),
    ];

    [Test]
    public void Long_and_many_outputs_equal_the_processors(
        [ValueSource(nameof(Cases))] Given given,
        [Values(DType.Float32, DType.Float16, DType.Int8, DType.Bool, DType.Complex64)] DType dtype)
    {
        Tensor host = (Ops.Rand(given.Shape, generator: new RandomGenerator(3)) * 7 - 3).To(dtype), device = host.To(KernelDevice.Value);
        AreEqual(device.Sum(given.Axis), host.Sum(given.Axis), dtype);
        AreEqual(device.Any(given.Axis), host.Any(given.Axis), dtype);
        if (!dtype.IsComplex && host.ElementCount > 0) AreEqual(device.Max(given.Axis), host.Max(given.Axis), dtype);
    }

    [Test]
    public void Views_equal_their_copies()
    {
        Tensor host = Ops.Rand((100, 90), generator: new RandomGenerator(5)), device = host.To(KernelDevice.Value);
        AreEqual(device.T.Sum(0), host.T.Sum(0), DType.Float32);
        AreEqual(device[.., 10..90].Sum(1), host[.., 10..90].Sum(1), DType.Float32);
        AreEqual(device.Flip(0, 1).Sum(0), host.Flip(0, 1).Sum(0), DType.Float32);
        AreEqual(Ops.Expand(device[0], (100, 90)).Sum(0), Ops.Expand(host[0], (100, 90)).Sum(0), DType.Float32);
    }

    private static void AreEqual(Tensor actual, Tensor expected, DType dtype)
        => TensorAssert.AreEqual(actual.To(Device.Cpu), expected, dtype.IsInexact ? new Tolerance(2e-3, 2e-3) : Tolerance.Exact);

    public sealed record Given(long[] Shape, Axes? Axis)
    {
        public override string ToString() => $"({string.Join(", ", Shape)}) along {Axis?.ToString() ?? "all"}";
    }
}
