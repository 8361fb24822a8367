namespace Arity.Testing;

/// <summary>Which dtypes a template is instantiated with.</summary>
public enum OpDTypes
{
    /// <summary>All declared for the device.</summary>
    Supported,

    /// <summary>All that are not declared for the device.</summary>
    Unsupported,

    /// <summary>The declared ones with a gradient that finite differences can check: float64 and complex128.</summary>
    GradCheckable,

    /// <summary>The declared floating-point and complex ones.</summary>
    Inexact,

    /// <summary>The first declared one of float32, float64, int64, bool, complex64 and the rest.</summary>
    AnyOne,
}
