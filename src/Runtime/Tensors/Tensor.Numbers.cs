using System.Numerics;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>The value of a tensor of one element, whatever its dtype; true unless it is 0.</summary>
    /// <exception cref="ShapeException">The tensor has more or fewer elements.</exception>
    public static explicit operator bool(Tensor tensor) => tensor.Number<bool>(DType.Bool);

    /// <summary>The value of a tensor of one element, whatever its dtype; decimals are cut off.</summary>
    /// <exception cref="ShapeException">The tensor has more or fewer elements.</exception>
    /// <exception cref="DTypeException">The value is complex.</exception>
    /// <exception cref="OverflowException">The value is beyond <see cref="int"/>.</exception>
    public static explicit operator int(Tensor tensor) => checked((int)tensor.Number<long>(DType.Int64));

    /// <summary>The value of a tensor of one element, whatever its dtype; decimals are cut off.</summary>
    /// <exception cref="ShapeException">The tensor has more or fewer elements.</exception>
    /// <exception cref="DTypeException">The value is complex.</exception>
    public static explicit operator long(Tensor tensor) => tensor.Number<long>(DType.Int64);

    /// <summary>The value of a tensor of one element, whatever its dtype.</summary>
    /// <exception cref="ShapeException">The tensor has more or fewer elements.</exception>
    /// <exception cref="DTypeException">The value is complex.</exception>
    public static explicit operator float(Tensor tensor) => tensor.Number<float>(DType.Float32);

    /// <summary>The value of a tensor of one element, whatever its dtype.</summary>
    /// <exception cref="ShapeException">The tensor has more or fewer elements.</exception>
    /// <exception cref="DTypeException">The value is complex.</exception>
    public static explicit operator double(Tensor tensor) => tensor.Number<double>(DType.Float64);

    /// <summary>The value of a tensor of one element, whatever its dtype.</summary>
    /// <exception cref="ShapeException">The tensor has more or fewer elements.</exception>
    public static explicit operator Complex(Tensor tensor) => tensor.Number<Complex>(DType.Complex128);

    // Numbers leave autograd: the cast is not recorded.
    private T Number<T>(DType dtype)
        where T : unmanaged
    {
        if (_dtype.IsComplex && dtype != DType.Bool && !dtype.IsComplex)
            throw new DTypeException("item", null, $"a {_dtype.NumPyName} has no {dtype.NumPyName} value; take Real() first.");
        RequireOneElement();
        return Detach().To(dtype).Item<T>();
    }
}
