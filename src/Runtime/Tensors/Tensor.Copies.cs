namespace Arity;

public sealed partial class Tensor
{
    /// <summary>This tensor if its elements lie row-major without gaps, else such a copy.</summary>
    public Tensor Contiguous() => IsContiguous ? this : Clone();

    /// <summary>Overwrites this tensor with values that are broadcast to its shape and cast to its dtype.</summary>
    /// <param name="source">The values, on the same device.</param>
    /// <returns>This tensor.</returns>
    /// <exception cref="ShapeException">The source does not broadcast to this shape.</exception>
    /// <exception cref="DestinationException">Elements of this tensor share memory.</exception>
    /// <exception cref="AutogradException">This is a leaf that requires grad while recording is on.</exception>
    public Tensor CopyFrom(Tensor source) => CopyInPlace(source);

    /// <summary>Overwrites every element of this tensor with one number.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidValueException">The number does not fit the integer dtype.</exception>
    /// <exception cref="AutogradException">This is a leaf that requires grad while recording is on.</exception>
    public Tensor Fill(Scalar value) => CopyInPlace(value);
}
