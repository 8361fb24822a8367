using System.Runtime.InteropServices;

namespace Arity;

/// <summary>Fills tensors with one value on any device, by a copy of a single element that is expanded.</summary>
internal static class Filling
{
    // Up to here, planning a copy costs more than writing.
    private const int FewElements = 256;

    /// <summary>Overwrites every element.</summary>
    /// <returns>The destination.</returns>
    /// <exception cref="InvalidValueException">The value does not fit the integer dtype.</exception>
    /// <exception cref="DTypeException">The value is complex and the dtype is real.</exception>
    public static Tensor Fill(string operatorName, Tensor destination, Scalar value)
    {
        Span<byte> element = stackalloc byte[16];
        value.WriteTo(destination.DType, element, operatorName);
        if (destination.IsContiguous && destination.Storage.IsHostAccessible && destination.ElementCount <= FewElements)
        {
            Repeat(element[..destination.DType.ItemSize], destination);
            return destination;
        }

        Backend backend = destination.Device.Backend;
        using Tensor single = Tensor.Allocate(Shape.Create([]), destination.DType, destination.Device);
        backend.CopyFromHost(element[..destination.DType.ItemSize], single.Storage, 0);
        using Tensor expanded = Views.Expand(single, destination.Shape);
        backend.Copy(expanded, destination);
        return destination;
    }

    private static void Repeat(ReadOnlySpan<byte> element, Tensor destination)
    {
        int bytes = (int)destination.ElementCount * element.Length;
        Span<byte> target = MemoryMarshal.CreateSpan(ref destination.HostReference, bytes);
        for (int start = 0; start < bytes; start += element.Length) element.CopyTo(target[start..]);
        GC.KeepAlive(destination);
    }
}
