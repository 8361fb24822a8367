namespace Arity;

/// <summary>Operators made of other operators: they work on every device and differentiate by themselves.</summary>
internal static partial class Composites
{
    /// <summary>The complex conjugate; a real tensor is its own.</summary>
    public static Tensor Conj(Tensor self) => Usable(self).DType.IsComplex ? Ops.ConjPhysical(self) : self;

    /// <summary>The real part: (z + conj z) / 2, in the dtype of the parts.</summary>
    public static Tensor Real(Tensor self) => Usable(self).DType.IsComplex ? self.AsType(Promotion.ToReal(self.DType)) : self;

    /// <summary>The imaginary part, which is the real part of -i·z.</summary>
    public static Tensor Imag(Tensor self) => Usable(self).DType.IsComplex
        ? Real(self * (Scalar)new System.Numerics.Complex(0, -1))
        : Ops.Zeros(self.Shape, dtype: self.DType, device: self.Device);

    // Returning a tensor as it is must not hide that it was disposed.
    private static Tensor Usable(Tensor tensor)
    {
        tensor.ThrowIfDisposed();
        return tensor;
    }
}
