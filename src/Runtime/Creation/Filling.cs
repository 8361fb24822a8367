namespace Arity;

/// <summary>Fills tensors with one value on any device, by a copy of a single element that is expanded.</summary>
internal static class Filling
{
    /// <summary>Overwrites every element.</summary>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidValueException">The value does not fit the integer dtype.</exception>
    /// <exception cref="DTypeException">The value is complex and the dtype is real.</exception>
    public static Tensor Fill(string operatorName, Tensor destination, Scalar value)
    {
        Span<byte> element = stackalloc byte[16];
        value.WriteTo(destination.DType, element, operatorName);
        Backend backend = destination.Device.Backend;
        Tensor single = Tensor.Allocate(Shape.Create([]), destination.DType, destination.Device);
        backend.CopyFromHost(element[..destination.DType.ItemSize], single.Storage, 0);
        backend.Copy(Views.Expand(single, destination.Shape), destination);
        return destination;
    }
}
