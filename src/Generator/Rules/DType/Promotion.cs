namespace Arity.Generator.Rules;

/// <summary>
/// Promotion as in the array API standard, with NumPy's answers between signed and unsigned integers (uint64 with a signed one gives
/// float64), and with the declared divergence that an integer or bool beside a float or complex number takes that one's dtype.
/// </summary>
public static class Promotion
{
    /// <summary>The common dtype of two dtypes.</summary>
    public static DTypeId Promote(DTypeId a, DTypeId b)
    {
        DTypeInfo low = DTypes.Info(a);
        DTypeInfo high = DTypes.Info(b);
        if (low.Kind > high.Kind)
            (low, high) = (high, low);
        return (low.Kind, high.Kind) switch
        {
            (DTypeKindId.Float, DTypeKindId.Float) => PromoteFloats(low, high),
            (DTypeKindId.Float, DTypeKindId.Complex) => low.Bits == 64 ? DTypeId.Complex128 : high.Id,
            (DTypeKindId.Unsigned, DTypeKindId.Signed) => PromoteMixedIntegers(low.Bits, high.Bits),
            _ when low.Kind == high.Kind => low.Bits > high.Bits ? low.Id : high.Id,
            _ => high.Id,
        };
    }

    /// <summary>
    /// The common dtype of any number of operands, whatever their order: integers matter only while no float is there, and C# numbers
    /// only lift the kind.
    /// </summary>
    /// <param name="values">The operands; none gives null.</param>
    /// <param name="defaultFloat">The dtype of a C# float beside integers.</param>
    public static DTypeValue? Promote(IReadOnlyCollection<DTypeValue> values, DTypeId defaultFloat)
    {
        if (values.Count == 0)
            return null;
        var strong = values.Where(value => !value.IsWeak).Select(value => value.Id).ToList();
        var weak = values.Where(value => value.IsWeak).OrderBy(value => value.Kind).ToList();
        if (strong.Count == 0)
            return weak[weak.Count - 1];
        bool inexact = strong.Any(id => DTypes.Info(id).Kind >= DTypeKindId.Float);
        DTypeId common = strong.Where(id => !inexact || DTypes.Info(id).Kind >= DTypeKindId.Float).Aggregate(Promote);
        return new(weak.Count == 0 ? common : Lift(common, weak[weak.Count - 1].Kind, defaultFloat));
    }

    /// <summary>The dtype that a C# number has when nothing else decides.</summary>
    public static DTypeId Settle(DTypeValue value, DTypeId defaultFloat) => !value.IsWeak
        ? value.Id
        : value.Kind switch
        {
            DTypeKindId.Bool => DTypeId.Bool,
            DTypeKindId.Float => defaultFloat,
            DTypeKindId.Complex => ToComplex(defaultFloat),
            _ => DTypeId.Int64,
        };

    /// <summary>The complex dtype whose parts hold the dtype's values; integers and bool go by the default float.</summary>
    public static DTypeId ToComplex(DTypeId id) => id switch
    {
        DTypeId.Float64 or DTypeId.Complex128 => DTypeId.Complex128,
        _ => DTypeId.Complex64,
    };

    private static DTypeId Lift(DTypeId common, DTypeKindId weak, DTypeId defaultFloat)
    {
        DTypeKindId kind = DTypes.Info(common).Kind;
        return weak switch
        {
            DTypeKindId.Complex => ToComplex(kind < DTypeKindId.Float ? defaultFloat : common),
            DTypeKindId.Float => kind < DTypeKindId.Float ? defaultFloat : common,
            DTypeKindId.Signed or DTypeKindId.Unsigned => kind == DTypeKindId.Bool ? DTypeId.Int64 : common,
            _ => common,
        };
    }

    /// <summary>Two 16-bit formats hold different values, so only float32 holds both.</summary>
    private static DTypeId PromoteFloats(DTypeInfo a, DTypeInfo b) =>
        a.Bits == b.Bits && a.Id != b.Id ? DTypeId.Float32 : a.Bits > b.Bits ? a.Id : b.Id;

    /// <summary>The signed integer that holds both, which beyond 64 bits does not exist.</summary>
    private static DTypeId PromoteMixedIntegers(int unsignedBits, int signedBits)
    {
        int bits = Math.Max(unsignedBits * 2, signedBits);
        return DTypes.All.FirstOrDefault(row => row.Kind == DTypeKindId.Signed && row.Bits == bits)?.Id ?? DTypeId.Float64;
    }
}
