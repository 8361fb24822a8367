namespace Arity.Runtime.Tests.DTypes;

[NonParallelizable]
public sealed class PromotionTests
{
    private static readonly Dictionary<string, DType> ByName = DTypeExtensions.All.ToDictionary(dtype => dtype.NumPyName);

    private static readonly Dictionary<string, string> NumPy = Recorded.Json<Dictionary<string, string>>("DTypes/promotion.json");

    private static IEnumerable<DType> All => DTypeExtensions.All;

    private static bool FloatKindWins(DType a, DType b) => a.IsInexact != b.IsInexact;

    [Test]
    public void Agrees_with_NumPy_wherever_no_integer_meets_a_float()
    {
        foreach ((string pair, string expected) in NumPy)
        {
            DType[] names = [.. pair.Split(' ').Select(name => ByName[name])];
            if (!FloatKindWins(names[0], names[1]))
                Assert.That(Promotion.Promote(names[0], names[1]).NumPyName, Is.EqualTo(expected), pair);
        }
    }

    [Test]
    public void Diverges_from_NumPy_only_by_keeping_the_inexact_dtype_beside_an_integer()
    {
        var diverging = new List<string>();
        foreach ((string pair, string expected) in NumPy)
        {
            DType[] names = [.. pair.Split(' ').Select(name => ByName[name])];
            if (!FloatKindWins(names[0], names[1])) continue;
            DType inexact = names[0].IsInexact ? names[0] : names[1];
            Assert.That(Promotion.Promote(names[0], names[1]), Is.EqualTo(inexact), pair);
            if (expected != inexact.NumPyName) diverging.Add(pair);
        }

        Assert.That(diverging, Does.Contain("int32 float32").And.Contain("int64 complex64").And.Contain("int16 float16"));
        Assert.That(diverging, Has.Count.EqualTo(28));
    }

    [TestCase(DType.Float16, DType.Float32)]
    [TestCase(DType.Float32, DType.Float32)]
    [TestCase(DType.Float64, DType.Float64)]
    [TestCase(DType.Complex64, DType.Complex64)]
    [TestCase(DType.Complex128, DType.Complex128)]
    [TestCase(DType.Int64, DType.BFloat16)]
    [TestCase(DType.Bool, DType.BFloat16)]
    [TestCase(DType.BFloat16, DType.BFloat16)]
    public void BFloat16_meets(DType other, DType expected) =>
        Assert.That(Promotion.Promote(DType.BFloat16, other), Is.EqualTo(expected));

    [Test]
    public void Is_commutative_and_idempotent_and_never_sinks_in_kind()
    {
        foreach (DType a in All)
        {
            Assert.That(Promotion.Promote(a, a), Is.EqualTo(a));
            foreach (DType b in All)
            {
                DType joined = Promotion.Promote(a, b);
                Assert.That(Promotion.Promote(b, a), Is.EqualTo(joined), $"{a} {b}");
                Assert.That(joined.Kind, Is.GreaterThanOrEqualTo(a.Kind), $"{a} {b}");
            }
        }
    }

    [TestCase(DType.Bool, DType.Int64)]
    [TestCase(DType.Int8, DType.Int64)]
    [TestCase(DType.UInt32, DType.UInt64)]
    [TestCase(DType.Float16, DType.Float16)]
    [TestCase(DType.Complex64, DType.Complex64)]
    public void Sums_accumulate_in(DType dtype, DType expected) => Assert.That(Promotion.Accumulate(dtype), Is.EqualTo(expected));

    [Test]
    public void Default_dtypes_decide_for_integers_only()
    {
        try
        {
            DefaultDType.Float = DType.Float64;
            Assert.That(Promotion.ToFloat(DType.Int8), Is.EqualTo(DType.Float64));
            Assert.That(Promotion.ToComplex(DType.Bool), Is.EqualTo(DType.Complex128));
            Assert.That(Promotion.ToFloat(DType.Float16), Is.EqualTo(DType.Float16));
            Assert.That(Promotion.ToComplex(DType.BFloat16), Is.EqualTo(DType.Complex64));
        }
        finally
        {
            DefaultDType.Float = DType.Float32;
        }

        Assert.That(Promotion.ToFloat(DType.UInt64), Is.EqualTo(DType.Float32));
        Assert.That(Promotion.ToComplex(DType.Int8), Is.EqualTo(DType.Complex64));
        Assert.That(Promotion.ToComplex(DType.Float64), Is.EqualTo(DType.Complex128));
        Assert.That(Promotion.ToReal(DType.Complex128), Is.EqualTo(DType.Float64));
        Assert.That(Promotion.ToReal(DType.Complex64), Is.EqualTo(DType.Float32));
        Assert.That(Promotion.ToReal(DType.Int8), Is.EqualTo(DType.Int8));
    }

    [TestCase(DType.Int64)]
    [TestCase(DType.Complex64)]
    [TestCase((DType)200)]
    public void Default_must_be_a_float(DType wrong)
    {
        var error = Assert.Throws<DTypeException>(() => DefaultDType.Float = wrong);
        Assert.That(error!.Message, Does.Contain("float32"));
        Assert.That(DefaultDType.Float, Is.EqualTo(DType.Float32));
    }

    [Test]
    public void Element_types_map_to_their_dtypes()
    {
        Assert.That(
            new[]
            {
                DTypeOf<bool>.Value, DTypeOf<byte>.Value, DTypeOf<ushort>.Value, DTypeOf<uint>.Value, DTypeOf<ulong>.Value,
                DTypeOf<sbyte>.Value, DTypeOf<short>.Value, DTypeOf<int>.Value, DTypeOf<long>.Value, DTypeOf<Half>.Value,
                DTypeOf<BFloat16>.Value, DTypeOf<float>.Value, DTypeOf<double>.Value, DTypeOf<Complex64>.Value,
                DTypeOf<System.Numerics.Complex>.Value,
            },
            Is.EqualTo(All));
        Assert.That(DTypeOf<decimal>.IsSupported, Is.False);
        Assert.That(Assert.Throws<DTypeException>(() => _ = DTypeOf<string>.Value)!.Message, Does.Contain("System.String"));
    }
}
