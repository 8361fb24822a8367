namespace Arity;

/// <summary>The creation operators: what Operators.yaml declares as composites of allocation, fills and copies, on any device.</summary>
internal static partial class Creation
{
    /// <summary>A tensor of zeros, of the default float unless a dtype is given.</summary>
    /// <exception cref="ShapeException">A negative extent, or too many elements.</exception>
    public static Tensor Zeros(Shape shape, DType? dtype = null, Device? device = null)
        => Filling.Fill("zeros", Empty(shape, dtype, device), 0);

    /// <summary>A tensor of ones, of the default float unless a dtype is given.</summary>
    /// <exception cref="ShapeException">A negative extent, or too many elements.</exception>
    public static Tensor Ones(Shape shape, DType? dtype = null, Device? device = null)
        => Filling.Fill("ones", Empty(shape, dtype, device), 1);

    /// <summary>A tensor of one value, of the value's natural dtype unless another is given.</summary>
    /// <exception cref="ShapeException">A negative extent, or too many elements.</exception>
    /// <exception cref="InvalidValueException">The value does not fit the integer dtype.</exception>
    /// <exception cref="DTypeException">The value is complex and the dtype is real.</exception>
    public static Tensor Full(Shape shape, Scalar fillValue, DType? dtype = null, Device? device = null)
        => Filling.Fill("full", Empty(shape, dtype ?? fillValue.NaturalDType, device), fillValue);

    /// <summary>A tensor of uninitialised memory.</summary>
    /// <exception cref="ShapeException">A negative extent, or too many elements.</exception>
    public static Tensor Empty(Shape shape, DType? dtype = null, Device? device = null)
        => Tensor.Allocate(in shape, dtype ?? DefaultDType.Float, device ?? Device.Default);

    /// <summary>A matrix of zeros with ones on a diagonal.</summary>
    /// <param name="n">The number of rows.</param>
    /// <param name="m">The number of columns; by default that of rows.</param>
    /// <param name="k">Which diagonal: 0 is the main one, positive ones are above it.</param>
    /// <param name="dtype">The dtype; the default float if null.</param>
    /// <param name="device">The device; the default one if null.</param>
    /// <exception cref="ShapeException">A negative extent.</exception>
    public static Tensor Eye(long n, long? m = null, long k = 0, DType? dtype = null, Device? device = null)
    {
        Tensor matrix = Zeros([n, m ?? n], dtype, device);
        using Tensor diagonal = Views.Diagonal(matrix, k);
        Filling.Fill("eye", diagonal, 1);
        return matrix;
    }
}
