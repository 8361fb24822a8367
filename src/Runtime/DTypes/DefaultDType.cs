namespace Arity;

/// <summary>The dtypes that floating-point results take when no argument decides: a process-wide choice.</summary>
public static class DefaultDType
{
    private static volatile DType _float = DType.Float32;

    /// <summary>The default floating-point dtype, <see cref="DType.Float32"/> unless set; NumPy's is float64.</summary>
    /// <exception cref="DTypeException">The new value is not a real floating-point dtype.</exception>
    public static DType Float
    {
        get => _float;
        set => _float = value < (DType)DTypeExtensions.Count && value.IsFloat
            ? value
            : throw new DTypeException("DefaultDType.Float", nameof(value), $"{Describe(value)} is not a floating-point dtype; "
                + "choose float16, bfloat16, float32 or float64.");
    }

    /// <summary>The default complex dtype: the one whose parts hold <see cref="Float"/>.</summary>
    public static DType Complex => Float == DType.Float64 ? DType.Complex128 : DType.Complex64;

    private static string Describe(DType dtype) => Enum.IsDefined(dtype) ? dtype.NumPyName : $"the undefined value {(int)dtype}";
}
