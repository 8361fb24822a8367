using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Arity.CompilerServices;

/// <summary>The dtype rules of Operators.yaml at run time. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DTypeRules
{
    /// <summary>The dtype that holds both, see <see cref="Promotion.Promote"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DType Promote(DType a, DType b) => a == b ? a : Promotion.Promote(a, b);

    /// <summary>The dtype that holds all three, in whatever order.</summary>
    public static DType Promote(DType a, DType b, DType c) => Promote([a, b, c]);

    /// <summary>The dtype that holds all tensors of a list that are there, in whatever order.</summary>
    /// <exception cref="InvalidValueException">There is none.</exception>
    public static DType Promote(string operatorName, Tensor?[] tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        DType[] dtypes = [.. tensors.OfType<Tensor>().Select(t => t.DType)];
        return dtypes.Length > 0
            ? Promote(dtypes)
            : throw new InvalidValueException(operatorName, nameof(tensors), "the list of tensors is empty; give at least one.");
    }

    // Floats decide alone as soon as there is one; pairs in order would let uint64 and int8 make a float64 before a float16 is seen.
    private static DType Promote(ReadOnlySpan<DType> dtypes)
    {
        DType? result = null;
        foreach (DType dtype in dtypes)
        {
            if (result is not { } sofar || (dtype.IsInexact && !sofar.IsInexact)) result = dtype;
            else if (dtype.IsInexact || !HasInexact(dtypes)) result = Promote(sofar, dtype);
        }

        return result!.Value;
    }

    private static bool HasInexact(ReadOnlySpan<DType> dtypes)
    {
        foreach (DType dtype in dtypes)
            if (dtype.IsInexact) return true;
        return false;
    }

    /// <summary>Integers and bool become the default float; others stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DType Float(DType dtype) => dtype.IsInexact ? dtype : DefaultDType.Float;

    /// <summary>The dtype of a complex number's parts; real dtypes stay.</summary>
    public static DType Real(DType dtype) => Promotion.ToReal(dtype);

    /// <summary>The complex dtype that holds the dtype.</summary>
    public static DType Complex(DType dtype) => Promotion.ToComplex(dtype);

    /// <summary>What sums and products of the dtype are: int64, uint64, or the dtype itself; an explicit dtype wins.</summary>
    public static DType Accumulate(DType dtype, DType? explicitDType = null) => explicitDType ?? Promotion.Accumulate(dtype);

    /// <summary>What means of the dtype are: the default float for integers; an explicit dtype wins.</summary>
    public static DType Mean(DType dtype, DType? explicitDType = null) => explicitDType ?? Float(dtype);
}
