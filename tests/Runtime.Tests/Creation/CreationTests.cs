using System.Numerics;

namespace Arity.Runtime.Tests.Creating;

public sealed class CreationTests
{
    [Test]
    public void Dtypes_follow_the_numbers()
    {
        Assert.That(Ops.Zeros([2, 0]).DType, Is.EqualTo(DType.Float32));
        Assert.That(Ops.Ones(2).DType, Is.EqualTo(DType.Float32));
        Assert.That(Ops.Full(2, 7).DType, Is.EqualTo(DType.Int64));
        Assert.That(Ops.Full(2, true).DType, Is.EqualTo(DType.Bool));
        Assert.That(Ops.Full(2, 1.5).DType, Is.EqualTo(DType.Float32));
        Assert.That(Ops.Full(2, Complex.One).DType, Is.EqualTo(DType.Complex64));
        Assert.That(Ops.Arange(3).DType, Is.EqualTo(DType.Int64));
        Assert.That(Ops.Arange(true).DType, Is.EqualTo(DType.Int64));
        Assert.That(Ops.Arange(3.0).DType, Is.EqualTo(DType.Float32));
        Assert.That(Ops.Arange(0, ulong.MaxValue, 1UL << 62).DType, Is.EqualTo(DType.UInt64));
        Assert.That(Ops.Linspace(0, 1, 3).DType, Is.EqualTo(DType.Float32));
        Assert.That(Ops.Linspace(0, Complex.One, 3).DType, Is.EqualTo(DType.Complex64));
    }

    [Test]
    public void Fills_reach_every_element()
    {
        foreach (DType dtype in DTypeExtensions.All)
        {
            Assert.That(Ops.Full([3, 5], 1, dtype: dtype).To(DType.Float64).ToArray<double>(),
                Is.EqualTo(Enumerable.Repeat(1.0, 15)), $"{dtype}");
            Assert.That(Ops.Zeros([3, 5], dtype: dtype).To(DType.Float64).ToArray<double>(), Has.All.EqualTo(0), $"{dtype}");
        }

        Assert.That(Ops.Ones(100_000).ToArray<float>(), Has.All.EqualTo(1f));
        Assert.That(Ops.Full(Shape.Create([]), -0.0).Item<float>(),
            Is.EqualTo(-0f).Using<float>((a, b) => BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b)));
    }

    [Test]
    public void Large_ranges_are_exact()
    {
        Assert.That(Ops.Arange(200_001).ToArray<long>(), Is.EqualTo(Enumerable.Range(0, 200_001)));
        Assert.That(Ops.Arange(long.MaxValue - 2, long.MaxValue).ToArray<long>(),
            Is.EqualTo(new[] { long.MaxValue - 2, long.MaxValue - 1 }));
        Assert.That(Ops.Arange(long.MinValue, long.MaxValue, long.MaxValue).ToArray<long>(),
            Is.EqualTo(new[] { long.MinValue, -1, long.MaxValue - 1 }));
        Assert.That(Ops.Arange(ulong.MaxValue, 0, -(1L << 62)).Shape, Is.EqualTo((Shape)4));
    }

    [Test]
    public void Errors_name_what_was_wrong()
    {
        Assert.That(() => Ops.Zeros([2, -1]), Throws.InstanceOf<ShapeException>());
        Assert.That(() => Ops.Full(2, 300, dtype: DType.UInt8), Throws.InstanceOf<InvalidValueException>().With.Message.Contains("300"));
        Assert.That(() => Ops.Full(2, Complex.ImaginaryOne, dtype: DType.Float32), Throws.InstanceOf<DTypeException>());
        Assert.That(() => Ops.Arange(0, 5, 0), Throws.InstanceOf<InvalidValueException>().With.Message.Contains("step"));
        Assert.That(() => Ops.Arange(0, Complex.One), Throws.InstanceOf<DTypeException>());
        Assert.That(() => Ops.Arange(0, 3, dtype: DType.Bool), Throws.InstanceOf<DTypeException>());
        Assert.That(() => Ops.Arange(double.PositiveInfinity), Throws.InstanceOf<InvalidValueException>());
        Assert.That(() => Ops.Linspace(0, 1, -1), Throws.InstanceOf<InvalidValueException>().With.Message.Contains("-1"));
    }

    [Test]
    public void The_meta_device_has_shapes_only()
    {
        Assert.That(Ops.Arange(0, 1e12, device: Device.Meta).Shape, Is.EqualTo((Shape)1_000_000_000_000));
        Assert.That(Ops.Linspace(0, 1, 5, device: Device.Meta).Shape, Is.EqualTo((Shape)5));
        Assert.That(Ops.Eye(3, device: Device.Meta).Shape, Is.EqualTo((Shape)(3, 3)));
        Assert.That(Ops.Full([2, 2], 3, device: Device.Meta).DType, Is.EqualTo(DType.Int64));
    }

    [Test]
    public void Random_operators_draw_from_the_given_generator()
    {
        Tensor uniform = Ops.Rand([2, 3], generator: new RandomGenerator(1)), again = Ops.Rand([2, 3], generator: new RandomGenerator(1));
        Assert.That(uniform.ToArray<float>(), Is.EqualTo(again.ToArray<float>()));
        Assert.That(Ops.Randn([2, 3], generator: new RandomGenerator(2), dtype: DType.Float64).DType, Is.EqualTo(DType.Float64));
        Assert.That(Ops.Rand([1000]).ToArray<float>(), Has.All.InRange(0f, 1f).And.Some.GreaterThan(0.5f));
        Assert.That(() => Ops.Rand([2], dtype: DType.Int32), Throws.InstanceOf<DTypeException>());
    }

    [Test]
    [NonParallelizable]
    public void A_default_float_of_64_bits_is_followed()
    {
        try
        {
            DefaultDType.Float = DType.Float64;
            Assert.That(Ops.Ones(1).DType, Is.EqualTo(DType.Float64));
            Assert.That(Ops.Arange(0.5).DType, Is.EqualTo(DType.Float64));
            Assert.That(Ops.Linspace(0, Complex.One, 2).DType, Is.EqualTo(DType.Complex128));
        }
        finally
        {
            DefaultDType.Float = DType.Float32;
        }
    }
}
