using System.ComponentModel;

namespace Arity.CompilerServices;

/// <summary>Complex memory as what it consists of; for backends. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ComplexParts
{
    /// <summary>The same memory as float32 or float64, with a last axis of extent 2: real and imaginary part.</summary>
    /// <remarks>Autograd does not see it.</remarks>
    /// <param name="complex">A complex tensor.</param>
    public static Tensor View(Tensor complex)
    {
        ArgumentNullException.ThrowIfNull(complex);
        Span<long> extents = stackalloc long[complex.Rank + 1], strides = stackalloc long[complex.Rank + 1];
        for (int axis = 0; axis < complex.Rank; axis++)
            (extents[axis], strides[axis]) = (complex.ShapeRef[axis], 2 * complex.StridesRef[axis]);
        (extents[^1], strides[^1]) = (2, 1);
        return new Tensor(complex.Storage, 2 * complex.Offset, new Shape(extents), new Shape(strides), 2 * complex.ElementCount,
            Promotion.ToReal(complex.DType), complex.IsContiguous);
    }
}
