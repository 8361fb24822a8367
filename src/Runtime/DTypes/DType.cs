namespace Arity;

/// <summary>The element type of a tensor: NumPy's numeric dtypes and bfloat16.</summary>
/// <remarks>The numbers are stable: tables of kernels and promotion are indexed by them.</remarks>
public enum DType : byte
{
    /// <summary>True or false in one byte; NumPy's <c>bool</c>.</summary>
    Bool,

    /// <summary>8-bit unsigned integer, <see cref="byte"/>.</summary>
    UInt8,

    /// <summary>16-bit unsigned integer, <see cref="ushort"/>.</summary>
    UInt16,

    /// <summary>32-bit unsigned integer, <see cref="uint"/>.</summary>
    UInt32,

    /// <summary>64-bit unsigned integer, <see cref="ulong"/>.</summary>
    UInt64,

    /// <summary>8-bit signed integer, <see cref="sbyte"/>.</summary>
    Int8,

    /// <summary>16-bit signed integer, <see cref="short"/>.</summary>
    Int16,

    /// <summary>32-bit signed integer, <see cref="int"/>.</summary>
    Int32,

    /// <summary>64-bit signed integer, <see cref="long"/>.</summary>
    Int64,

    /// <summary>IEEE 754 binary16, <see cref="Half"/>.</summary>
    Float16,

    /// <summary>The upper half of a binary32, <see cref="BFloat16"/>.</summary>
    BFloat16,

    /// <summary>IEEE 754 binary32, <see cref="float"/>.</summary>
    Float32,

    /// <summary>IEEE 754 binary64, <see cref="double"/>.</summary>
    Float64,

    /// <summary>Two float32, real then imaginary, <see cref="Arity.Complex64"/>.</summary>
    Complex64,

    /// <summary>Two float64, real then imaginary, <see cref="System.Numerics.Complex"/>.</summary>
    Complex128,
}
