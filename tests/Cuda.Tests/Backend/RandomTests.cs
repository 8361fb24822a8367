using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>The random stream is the processor's.</summary>
public sealed class RandomTests
{
    private static readonly Device Simulator = KernelDevice.Value;

    private static readonly DType[] Floats = [DType.Float16, DType.BFloat16, DType.Float32, DType.Float64];

    private static readonly long[] Sizes = [0, 1, 3, 4, 5, 1000];

    // The last seed fills both words of the key.
    private static readonly ulong[] Seeds = [0, 42, 0xFEDC_BA98_7654_3210];

    [Test]
    public void Uniform_numbers_are_bit_for_bit_the_processors(
        [ValueSource(nameof(Floats))] DType dtype, [ValueSource(nameof(Seeds))] ulong seed)
    {
        RandomGenerator here = new(seed), there = new(seed);
        foreach (long size in Sizes)
        {
            Tensor expected = Ops.Rand(size, generator: here, dtype: dtype);
            Tensor actual = Ops.Rand(size, generator: there, dtype: dtype, device: Simulator);
            Assert.That(actual.Device, Is.EqualTo(Simulator));
            Assert.That(Bytes(actual), Is.EqualTo(Bytes(expected)), $"size {size}");
            Assert.That(there.State, Is.EqualTo(here.State), $"size {size}");
        }
    }

    [Test]
    public void Normal_numbers_are_the_processors(
        [ValueSource(nameof(Floats))] DType dtype, [ValueSource(nameof(Seeds))] ulong seed)
    {
        RandomGenerator here = new(seed), there = new(seed);
        foreach (long size in Sizes)
        {
            Tensor expected = Ops.Randn(size, generator: here, dtype: dtype);
            Tensor actual = Ops.Randn(size, generator: there, dtype: dtype, device: Simulator);
            TensorAssert.AreEqual(actual.To(Device.Cpu), expected, ToleranceOf(dtype), $"size {size}");
            Assert.That(there.State, Is.EqualTo(here.State), $"size {size}");
        }
    }

    [Test]
    public void A_stream_goes_on_beyond_32_bits_of_blocks()
    {
        RandomState state = new(7, uint.MaxValue - 1);
        RandomGenerator here = new(0) { State = state }, there = new(0) { State = state };
        Assert.That(Bytes(Ops.Rand(20, generator: there, device: Simulator)), Is.EqualTo(Bytes(Ops.Rand(20, generator: here))));
    }

    // Nearly always the same float64 on both sides, or one beside it.
    private static Tolerance ToleranceOf(DType dtype) => dtype switch
    {
        DType.Float64 => new(1e-14, 1e-14),
        DType.Float32 => new(2e-7, 1e-7),
        DType.Float16 => new(1e-3, 1e-6),
        _ => new(1e-2, 1e-6),
    };

    private static byte[] Bytes(Tensor tensor) => tensor.DType switch
    {
        DType.Float64 => ToBytes<double>(tensor),
        DType.Float32 => ToBytes<float>(tensor),
        DType.Float16 => ToBytes<Half>(tensor),
        _ => ToBytes<BFloat16>(tensor),
    };

    private static byte[] ToBytes<T>(Tensor tensor)
        where T : unmanaged => System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(tensor.ToArray<T>()).ToArray();
}
