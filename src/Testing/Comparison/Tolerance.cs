namespace Arity.Testing;

/// <summary>How far two numbers may be apart: |a - b| at most Absolute + Relative · |b|.</summary>
/// <param name="Relative">The relative part.</param>
/// <param name="Absolute">The absolute part.</param>
public readonly record struct Tolerance(double Relative, double Absolute)
{
    /// <summary>Equal bit for bit, except that nan equals nan.</summary>
    public static Tolerance Exact => default;

    /// <summary>What results of one dtype may differ by, between implementations that are both right.</summary>
    public static Tolerance Of(DType dtype) => dtype switch
    {
        DType.Float16 => new Tolerance(2e-3, 1e-4),
        DType.BFloat16 => new Tolerance(1.6e-2, 1e-3),
        DType.Float32 or DType.Complex64 => new Tolerance(1.3e-6, 1e-6),
        DType.Float64 or DType.Complex128 => new Tolerance(1e-12, 1e-13),
        _ => Exact,
    };
}
