using System.Numerics;

namespace Arity.Runtime.Tests.DTypes;

public sealed class ScalarTests
{
    private static readonly DType[] Integers = [.. DTypeExtensions.All.Where(dtype => dtype.IsInteger)];

    [Test]
    public void Remembers_its_kind_not_its_type()
    {
        Assert.That(((Scalar)true).Kind, Is.EqualTo(DTypeKind.Bool));
        Assert.That(((Scalar)(byte)1).Kind, Is.EqualTo(DTypeKind.Signed));
        Assert.That(((Scalar)(sbyte)-1).Kind, Is.EqualTo(DTypeKind.Signed));
        Assert.That(((Scalar)1UL).Kind, Is.EqualTo(DTypeKind.Signed));
        Assert.That(((Scalar)ulong.MaxValue).Kind, Is.EqualTo(DTypeKind.Unsigned));
        Assert.That(((Scalar)(Half)1).Kind, Is.EqualTo(DTypeKind.Float));
        Assert.That(((Scalar)(BFloat16)1f).Kind, Is.EqualTo(DTypeKind.Float));
        Assert.That(((Scalar)Complex64.One).Kind, Is.EqualTo(DTypeKind.Complex));
        Assert.That(((Scalar)Complex.One).Kind, Is.EqualTo(DTypeKind.Complex));
    }

    [Test]
    public void Weak_promotion_follows_NEP_50()
    {
        Scalar truth = true, integer = 3, real = 1.5, complex = Complex.ImaginaryOne;
        foreach (DType dtype in DTypeExtensions.All)
        {
            Assert.That(truth.ResultWith(dtype), Is.EqualTo(dtype));
            Assert.That(integer.ResultWith(dtype), Is.EqualTo(dtype == DType.Bool ? DType.Int64 : dtype));
            Assert.That(real.ResultWith(dtype), Is.EqualTo(dtype.IsInexact ? dtype : DType.Float32));
        }

        Assert.That(complex.ResultWith(DType.Int8), Is.EqualTo(DType.Complex64));
        Assert.That(complex.ResultWith(DType.Float16), Is.EqualTo(DType.Complex64));
        Assert.That(complex.ResultWith(DType.Float32), Is.EqualTo(DType.Complex64));
        Assert.That(complex.ResultWith(DType.Float64), Is.EqualTo(DType.Complex128));
        Assert.That(complex.ResultWith(DType.Complex64), Is.EqualTo(DType.Complex64));
    }

    [Test]
    public void Alone_it_takes_the_default_dtypes()
    {
        Scalar[] scalars = [false, 1, ulong.MaxValue, 1.5, Complex.One];
        Assert.That(
            scalars.Select(scalar => scalar.NaturalDType),
            Is.EqualTo(new[] { DType.Bool, DType.Int64, DType.UInt64, DType.Float32, DType.Complex64 }));
    }

    [TestCase(300, DType.UInt8)]
    [TestCase(-1, DType.UInt8)]
    [TestCase(-1, DType.UInt64)]
    [TestCase(128, DType.Int8)]
    [TestCase(-32769, DType.Int16)]
    [TestCase(1L << 31, DType.Int32)]
    public void An_integer_out_of_range_never_wraps(long value, DType dtype)
    {
        Scalar scalar = value;
        var bytes = new byte[8];
        var error = Assert.Throws<InvalidValueException>(() => scalar.WriteTo(dtype, bytes, "add"))!;
        Assert.That(error.Operator, Is.EqualTo("add"));
        Assert.That(error.Message, Does.Contain(value.ToString()).And.Contain(dtype.NumPyName));
        Assert.That(bytes, Is.All.Zero);
        Assert.That(scalar.FitsIn(dtype), Is.False);
    }

    [Test]
    public void The_limits_of_every_integer_fit_and_survive()
    {
        (DType Dtype, Scalar Low, Scalar High)[] limits =
        [
            (DType.UInt8, byte.MinValue, byte.MaxValue), (DType.UInt16, ushort.MinValue, ushort.MaxValue),
            (DType.UInt32, uint.MinValue, uint.MaxValue), (DType.UInt64, ulong.MinValue, ulong.MaxValue),
            (DType.Int8, sbyte.MinValue, sbyte.MaxValue), (DType.Int16, short.MinValue, short.MaxValue),
            (DType.Int32, int.MinValue, int.MaxValue), (DType.Int64, long.MinValue, long.MaxValue),
        ];
        Assert.That(limits.Select(limit => limit.Dtype), Is.EqualTo(Integers));
        foreach ((DType dtype, Scalar low, Scalar high) in limits)
        foreach (Scalar scalar in new[] { low, high })
            Assert.That(RoundTrip(scalar, dtype).ToString(), Is.EqualTo(scalar.ToString()), dtype.NumPyName);
    }

    [Test]
    public void Floats_round_to_nearest_and_truncate_into_integers()
    {
        Assert.That(((Scalar)0.1).To<float>(), Is.EqualTo(0.1f));
        Assert.That(((Scalar)1e6).To<Half>(), Is.EqualTo(Half.PositiveInfinity));
        Assert.That(((Scalar)(-2.9)).To<int>(), Is.EqualTo(-2));
        Assert.That(((Scalar)(-0.5)).To<byte>(), Is.Zero);
        Assert.That(((Scalar)1.8446744073709550e19).To<ulong>(), Is.EqualTo(18446744073709549568UL));
        Assert.That(((Scalar)0.5).To<bool>(), Is.True);
        Assert.That(((Scalar)double.NaN).To<bool>(), Is.True);
        Assert.That(double.IsNegative(((Scalar)(-0.0)).To<double>()), Is.True);
        Assert.That(((Scalar)16777217L).To<float>(), Is.EqualTo(16777216f));
        Assert.That(((Scalar)((1L << 60) + (1L << 36) + 1)).To<float>(), Is.EqualTo((float)((1L << 60) + (1L << 36) + 1)));
    }

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1.8446744073709552e19)]
    public void What_no_integer_holds_is_refused(double value)
    {
        foreach (DType dtype in Integers)
            Assert.Throws<InvalidValueException>(() => ((Scalar)value).WriteTo(dtype, new byte[8]), dtype.NumPyName);
    }

    [Test]
    public void Complex_never_loses_its_imaginary_part_silently()
    {
        Scalar scalar = new Complex(1, -2);
        Assert.That(scalar.ToString(), Is.EqualTo("(1-2j)"));
        Assert.That(scalar.To<Complex64>(), Is.EqualTo(new Complex64(1, -2)));
        Assert.That(RoundTrip(scalar, DType.Complex128).ToString(), Is.EqualTo("(1-2j)"));
        foreach (DType dtype in DTypeExtensions.All.Where(dtype => !dtype.IsComplex))
            Assert.Throws<DTypeException>(() => scalar.WriteTo(dtype, new byte[16]), dtype.NumPyName);
    }

    [Test]
    public void Every_dtype_reads_back_what_was_written()
    {
        foreach (DType dtype in DTypeExtensions.All)
        {
            Scalar back = RoundTrip(1, dtype);
            Assert.That(() => back.To<double>(), dtype.IsComplex ? Throws.InstanceOf<DTypeException>() : Throws.Nothing);
            Assert.That(back.To<Complex>(), Is.EqualTo(Complex.One), dtype.NumPyName);
        }

        Assert.Throws<DTypeException>(() => ((Scalar)1).WriteTo((DType)99, new byte[8]));
        Assert.Throws<DTypeException>(() => Scalar.Read((DType)99, new byte[8]));
        Assert.Throws<DTypeException>(() => ((Scalar)1).To<decimal>());
    }

    private static Scalar RoundTrip(Scalar scalar, DType dtype)
    {
        Span<byte> bytes = stackalloc byte[16];
        scalar.WriteTo(dtype, bytes);
        return Scalar.Read(dtype, bytes);
    }
}
