using Arity.Generator.Rules;

namespace Arity.Generator.Tests.Rules;

public sealed class PromotionTests
{
    private static readonly string[] Short =
        ["b1", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "bf", "f4", "f8", "c4", "c8"];

    /// <summary>
    /// Row with column. Within the integers, the floats and the complex numbers these are NumPy's promote_types; bfloat16 as in PyTorch;
    /// an integer with a float or complex number is the declared divergence.
    /// </summary>
    private static readonly string[] Expected =
    [
        "b1 u1 u2 u4 u8 i1 i2 i4 i8 f2 bf f4 f8 c4 c8",
        "u1 u1 u2 u4 u8 i2 i2 i4 i8 f2 bf f4 f8 c4 c8",
        "u2 u2 u2 u4 u8 i4 i4 i4 i8 f2 bf f4 f8 c4 c8",
        "u4 u4 u4 u4 u8 i8 i8 i8 i8 f2 bf f4 f8 c4 c8",
        "u8 u8 u8 u8 u8 f8 f8 f8 f8 f2 bf f4 f8 c4 c8",
        "i1 i2 i4 i8 f8 i1 i2 i4 i8 f2 bf f4 f8 c4 c8",
        "i2 i2 i4 i8 f8 i2 i2 i4 i8 f2 bf f4 f8 c4 c8",
        "i4 i4 i4 i8 f8 i4 i4 i4 i8 f2 bf f4 f8 c4 c8",
        "i8 i8 i8 i8 f8 i8 i8 i8 i8 f2 bf f4 f8 c4 c8",
        "f2 f2 f2 f2 f2 f2 f2 f2 f2 f2 f4 f4 f8 c4 c8",
        "bf bf bf bf bf bf bf bf bf f4 bf f4 f8 c4 c8",
        "f4 f4 f4 f4 f4 f4 f4 f4 f4 f4 f4 f4 f8 c4 c8",
        "f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 c8 c8",
        "c4 c4 c4 c4 c4 c4 c4 c4 c4 c4 c4 c4 c8 c4 c8",
        "c8 c8 c8 c8 c8 c8 c8 c8 c8 c8 c8 c8 c8 c8 c8",
    ];

    private static readonly DTypeId[] Ids = Enum.GetValues<DTypeId>();

    [Test]
    public void EveryPairPromotesAsTheTableSays()
    {
        var actual = Ids.Select(a => string.Join(" ", Ids.Select(b => Short[(int)Promotion.Promote(a, b)])));
        Assert.That(actual, Is.EqualTo(Expected));
    }

    [Test]
    public void ThreeOperandsPromoteAlikeInEveryOrder()
    {
        foreach (DTypeId a in Ids)
        foreach (DTypeId b in Ids)
        foreach (DTypeId c in Ids)
        {
            var orders = new[] { Of(a, b, c), Of(a, c, b), Of(b, a, c), Of(b, c, a), Of(c, a, b), Of(c, b, a) };
            Assert.That(orders.Distinct().Count(), Is.EqualTo(1), $"{a} {b} {c}");
        }
    }

    [TestCase(DTypeId.Bool, DTypeId.Int64, DTypeId.Int64)]
    [TestCase(DTypeId.UInt8, DTypeId.Int64, DTypeId.UInt8)]
    [TestCase(DTypeId.Float16, DTypeId.Int64, DTypeId.Float16)]
    [TestCase(DTypeId.Bool, DTypeId.Float64, DTypeId.Float32)]
    [TestCase(DTypeId.Int64, DTypeId.Float64, DTypeId.Float32)]
    [TestCase(DTypeId.BFloat16, DTypeId.Float64, DTypeId.BFloat16)]
    [TestCase(DTypeId.Complex64, DTypeId.Float64, DTypeId.Complex64)]
    [TestCase(DTypeId.Int8, DTypeId.Complex128, DTypeId.Complex64)]
    [TestCase(DTypeId.Float64, DTypeId.Complex128, DTypeId.Complex128)]
    [TestCase(DTypeId.Float32, DTypeId.Bool, DTypeId.Float32)]
    public void ANumberOnlyLiftsTheKind(DTypeId tensor, DTypeId number, DTypeId expected) =>
        Assert.That(
            Promotion.Promote([new(tensor), new(number, IsWeak: true)], DTypeId.Float32),
            Is.EqualTo(new DTypeValue(expected)));

    [Test]
    public void ADefaultOfFloat64ReachesIntegersBesideANumber() =>
        Assert.That(
            Promotion.Promote([new(DTypeId.Int8), new(DTypeId.Complex128, IsWeak: true)], DTypeId.Float64)!.Value.Id,
            Is.EqualTo(DTypeId.Complex128));

    private static DTypeId Of(params DTypeId[] ids) =>
        Promotion.Promote(ids.Select(id => new DTypeValue(id)).ToList(), DTypeId.Float32)!.Value.Id;
}
