using System.Numerics;
using Arity.Kernels.Cuda;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Aligned gap-free operands are read and written several elements at once, with the results of one at a time.</summary>
public sealed class WideAccessTests
{
    private const int Longest = 40;

    private static readonly Device Simulator = KernelDevice.Value;
    private static readonly DType[] DTypes = Enum.GetValues<DType>();

    [TestCaseSource(nameof(DTypes))]
    public void Every_length_gives_what_strided_operands_give(DType dtype)
    {
        (Tensor x, Tensor y) = (Strided(dtype), Strided(dtype));
        for (int length = 1; length <= Longest; length++)
        {
            Tensor a = x[..length], b = y[..length], wideA = a.Clone(), wideB = b.Clone();
            TensorAssert.AreEqual((wideA + wideB).To(Device.Cpu), (a + b).To(Device.Cpu), because: $"add of {length}");
            TensorAssert.AreEqual(wideA.Equal(wideB).To(Device.Cpu), a.Equal(b).To(Device.Cpu), because: $"equal of {length}");
            TensorAssert.AreEqual(
                Ops.Where(wideA.Equal(wideB), wideA, wideB).To(Device.Cpu), Ops.Where(a.Equal(b), a, b).To(Device.Cpu),
                because: $"where of {length}");
        }
    }

    [TestCaseSource(nameof(DTypes))]
    public void Views_that_begin_between_chunks_are_read_one_at_a_time(DType dtype)
    {
        Tensor x = Strided(dtype)[..Longest].Clone(), onHost = x.To(Device.Cpu);
        for (int start = 0; start <= 16; start++)
        {
            Tensor view = x[start..], expected = onHost[start..] + onHost[..^start];
            TensorAssert.AreEqual((view + x[..^start]).To(Device.Cpu), expected, because: $"view from {start}");
            Tensor target = onHost.To(Simulator);
            Ops.Add(view, x[..^start], destination: target[start..]);
            TensorAssert.AreEqual(target[start..].To(Device.Cpu), expected, because: $"destination from {start}");
            TensorAssert.AreEqual(target[..start].To(Device.Cpu), onHost[..start], because: $"what lies before {start}");
        }
    }

    [TestCaseSource(nameof(DTypes))]
    public void Dtypes_mix_and_single_elements_repeat(DType dtype)
    {
        Tensor x = Strided(dtype)[..Longest].Clone(), onHost = x.To(Device.Cpu);
        foreach (DType other in DTypes)
            TensorAssert.AreEqual(x.AsType(other).To(Device.Cpu), onHost.AsType(other), because: $"{dtype} to {other}");
        Tensor three = Ops.Full([1], 3).AsType(dtype).To(Simulator);
        TensorAssert.AreEqual((x * three).To(Device.Cpu), onHost * three.To(Device.Cpu), because: "x times one element");
        TensorAssert.AreEqual((three * x).To(Device.Cpu), onHost * three.To(Device.Cpu), because: "one element times x");
    }

    [Test]
    public void The_widest_operand_takes_16_bytes()
    {
        Tensor x = Ops.Ones(16, dtype: DType.Float32, device: Simulator), y = Ops.Ones(16, dtype: DType.Float64, device: Simulator);
        Tensor flags = Ops.Ones(32, dtype: DType.Bool, device: Simulator), complex = y.AsType(DType.Complex128);
        Assert.That(WideAccess.ShiftOf([x, x, x], 0), Is.EqualTo(2));
        Assert.That(WideAccess.ShiftOf([flags[..16], x, y], 0), Is.EqualTo(1));
        Assert.That(WideAccess.ShiftOf([x, x, y[..1]], 0b100), Is.EqualTo(2), "single elements do not count");
        Assert.That(WideAccess.ShiftOf([flags, flags], 0), Is.EqualTo(4));
        Assert.That(WideAccess.ShiftOf([complex, complex], 0), Is.Zero);
        Assert.That(WideAccess.ShiftOf([x[1..], x[1..]], 0), Is.Zero, "not aligned");
        Assert.That(WideAccess.ShiftOf([x[..3], x[..3]], 0), Is.Zero, "shorter than a chunk");
    }

    // Every other element of random ones, fractions and signs among them where the dtype has such.
    private static Tensor Strided(DType dtype)
    {
        bool hasSign = dtype.Kind is not (DTypeKind.Bool or DTypeKind.Unsigned);
        Tensor values = (Ops.Rand(2 * Longest) * 20 - (hasSign ? 10 : 0)).AsType(dtype);
        if (dtype.IsComplex) values *= Ops.Full([1], new Complex(0.5, -2)).AsType(dtype);
        return values.To(Simulator).Slice(0, step: 2);
    }
}
