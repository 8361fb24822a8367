namespace Arity;

/// <summary>Which dtype a result has: the array API's promotion, with NumPy's answers where the standard has none.</summary>
/// <remarks>
/// One principled divergence from NumPy: an integer or bool meeting a float or complex takes that dtype, as in PyTorch, where
/// NumPy widens until no integer is rounded (int32 with float32 gives float64 there). Every function is commutative,
/// idempotent and reads a table that the rules below fill once.
/// </remarks>
public static class Promotion
{
    private static readonly DType[] Table = Fill();

    /// <summary>The dtype that two tensors meet in.</summary>
    /// <param name="a">One dtype.</param>
    /// <param name="b">The other; the order does not matter.</param>
    /// <returns>The common dtype.</returns>
    public static DType Promote(DType a, DType b) => Table[(int)a * DTypeExtensions.Count + (int)b];

    /// <summary>The result of a function that leaves the integers, such as <c>sin</c>.</summary>
    /// <param name="dtype">The argument's dtype.</param>
    /// <returns><see cref="DefaultDType.Float"/> for bool and integers, else the dtype itself.</returns>
    public static DType ToFloat(DType dtype) => dtype.IsInexact ? dtype : DefaultDType.Float;

    /// <summary>The dtype of a part or of the modulus.</summary>
    /// <param name="dtype">The argument's dtype.</param>
    /// <returns>float32 for complex64, float64 for complex128, else the dtype itself.</returns>
    public static DType ToReal(DType dtype) => dtype switch
    {
        DType.Complex64 => DType.Float32,
        DType.Complex128 => DType.Float64,
        _ => dtype,
    };

    /// <summary>The complex dtype that holds a real one.</summary>
    /// <param name="dtype">The argument's dtype.</param>
    /// <returns>
    /// complex128 for float64, complex64 for the smaller floats, <see cref="DefaultDType.Complex"/> for bool and integers,
    /// else the dtype itself.
    /// </returns>
    public static DType ToComplex(DType dtype) => dtype.Kind switch
    {
        DTypeKind.Complex => dtype,
        DTypeKind.Float => dtype == DType.Float64 ? DType.Complex128 : DType.Complex64,
        _ => DefaultDType.Complex,
    };

    /// <summary>The dtype that sums and products are returned in, wide enough not to overflow at once.</summary>
    /// <param name="dtype">The argument's dtype.</param>
    /// <returns>int64 for bool and signed integers, uint64 for unsigned ones, else the dtype itself.</returns>
    public static DType Accumulate(DType dtype) => dtype.Kind switch
    {
        DTypeKind.Bool or DTypeKind.Signed => DType.Int64,
        DTypeKind.Unsigned => DType.UInt64,
        _ => dtype,
    };

    private static DType[] Fill()
    {
        var table = new DType[DTypeExtensions.Count * DTypeExtensions.Count];
        foreach (DType a in DTypeExtensions.All)
        foreach (DType b in DTypeExtensions.All)
            table[(int)a * DTypeExtensions.Count + (int)b] = a <= b ? Join(a, b) : Join(b, a);
        return table;
    }

    // The enumeration ascends by kind and by size within a kind, so "low" never has the higher kind.
    private static DType Join(DType low, DType high) => (low.Kind, high.Kind) switch
    {
        (DTypeKind.Unsigned, DTypeKind.Signed) => JoinSigns(low, high),
        (DTypeKind.Float, DTypeKind.Complex) => low == DType.Float64 ? DType.Complex128 : high,
        _ when (low, high) == (DType.Float16, DType.BFloat16) => DType.Float32,
        _ => high,
    };

    // The signed dtype must be strictly larger than the unsigned one; past int64 only a float holds both ranges.
    private static DType JoinSigns(DType unsigned, DType signed) => int.Max(unsigned.ItemSize * 2, signed.ItemSize) switch
    {
        2 => DType.Int16,
        4 => DType.Int32,
        8 => DType.Int64,
        _ => DType.Float64,
    };
}
