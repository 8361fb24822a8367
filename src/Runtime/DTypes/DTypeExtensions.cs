namespace Arity;

/// <summary>Facts about a <see cref="DType"/>, by table.</summary>
public static class DTypeExtensions
{
    /// <summary>How many dtypes there are; tables are this long.</summary>
    public const int Count = (int)DType.Complex128 + 1;

    private static ReadOnlySpan<byte> Sizes => [1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 2, 4, 8, 8, 16];

    private static ReadOnlySpan<byte> Kinds => [0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4];

    private static readonly string[] NumPyNames =
    [
        "bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64",
        "float16", "bfloat16", "float32", "float64", "complex64", "complex128",
    ];

    extension(DType dtype)
    {
        /// <summary>Bytes of one element.</summary>
        public int ItemSize => Sizes[(int)dtype];

        /// <summary>The promotion kind.</summary>
        public DTypeKind Kind => (DTypeKind)Kinds[(int)dtype];

        /// <summary>NumPy's name, for example <c>float32</c>.</summary>
        public string NumPyName => NumPyNames[(int)dtype];

        /// <summary>Whether this is a real floating-point dtype.</summary>
        public bool IsFloat => dtype.Kind == DTypeKind.Float;

        /// <summary>Whether this is a complex dtype.</summary>
        public bool IsComplex => dtype.Kind == DTypeKind.Complex;

        /// <summary>Whether this is a real or complex floating-point dtype, the ones that can carry a gradient.</summary>
        public bool IsInexact => dtype.Kind >= DTypeKind.Float;

        /// <summary>Whether this is a signed or unsigned integer dtype (not <see cref="DType.Bool"/>).</summary>
        public bool IsInteger => dtype.Kind is DTypeKind.Unsigned or DTypeKind.Signed;
    }

    /// <summary>All dtypes in table order.</summary>
    public static IReadOnlyList<DType> All { get; } = Enum.GetValues<DType>();
}
