namespace Arity;

/// <summary>The shape, dtype and device of a tensor: all that is saved of an input whose values a formula does not read.</summary>
/// <param name="Shape">The extents.</param>
/// <param name="DType">The element type.</param>
/// <param name="Device">Where the tensor was.</param>
public readonly record struct TensorMetadata(Shape Shape, DType DType, Device Device)
{
    /// <summary>The number of dimensions.</summary>
    public int Rank => Shape.Rank;

    /// <summary>The number of elements.</summary>
    public long ElementCount => Shape.ElementCount;

    /// <summary>Zeros of this shape and dtype on this device.</summary>
    public Tensor ZerosLike() => Ops.Zeros(Shape, dtype: DType, device: Device);

    /// <summary>What is known of a tensor without its values.</summary>
    public static implicit operator TensorMetadata(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new TensorMetadata(tensor.Shape, tensor.DType, tensor.Device);
    }

    /// <summary>
    /// What is known of the tensors of a list without their values. A formula that reads a list so keeps no tensor alive.
    /// </summary>
    public static TensorMetadata[] Of(Tensor[] tensors) => Array.ConvertAll(tensors, tensor => (TensorMetadata)tensor);

    /// <summary>The same: what formulas of saved metadata call.</summary>
    public static TensorMetadata[] Of(TensorMetadata[] metadata) => metadata;
}
