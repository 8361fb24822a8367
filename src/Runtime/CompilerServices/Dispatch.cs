using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Arity.CompilerServices;

/// <summary>What every generated operator call asks first. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Dispatch
{
    /// <summary>Whether the tensor needs more than a plain kernel call: gradients, tangents, tracing, or an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpecial(Tensor a) => (a.Flags & TensorFlags.Special) != 0;

    /// <summary>Whether one of the tensors needs more than a plain kernel call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpecial(Tensor a, Tensor b) => ((a.Flags | b.Flags) & TensorFlags.Special) != 0;

    /// <summary>Whether one of the tensors needs more than a plain kernel call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpecial(Tensor a, Tensor b, Tensor c) => ((a.Flags | b.Flags | c.Flags) & TensorFlags.Special) != 0;

    /// <summary>Whether one of the tensors needs more than a plain kernel call.</summary>
    public static bool IsSpecial(params ReadOnlySpan<Tensor?> tensors) => HasFlag(TensorFlags.Special, tensors);

    /// <summary>Throws if one of the tensors was disposed.</summary>
    /// <exception cref="ObjectDisposedException">A tensor was disposed.</exception>
    public static void ThrowIfDisposed(params ReadOnlySpan<Tensor?> tensors)
    {
        foreach (Tensor? tensor in tensors) tensor?.ThrowIfDisposed();
    }

    /// <summary>The device of all tensors.</summary>
    /// <exception cref="DeviceException">The tensors are on different devices.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Device CommonDevice(string operatorName, Tensor a, Tensor b)
    {
        Device device = a.Device;
        if (device != b.Device) ThrowMixedDevices(operatorName, device, b.Device);
        return device;
    }

    /// <summary>The device of all tensors.</summary>
    /// <exception cref="DeviceException">The tensors are on different devices, or there are none.</exception>
    public static Device CommonDevice(string operatorName, params ReadOnlySpan<Tensor?> tensors)
    {
        Device? device = null;
        foreach (Tensor? tensor in tensors)
        {
            if (tensor is null) continue;
            if (device is { } first && first != tensor.Device) ThrowMixedDevices(operatorName, first, tensor.Device);
            device = tensor.Device;
        }

        return device ?? throw new InvalidValueException(operatorName, null, "it needs at least one tensor.");
    }

    /// <summary>
    /// The tensor if it has the dtype, else a copy in it, outside of any gradient: what kernels with loops of their own read.
    /// </summary>
    public static Tensor Cast(Tensor tensor, DType dtype)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.DType == dtype) return tensor;
        Tensor copy = Tensor.Allocate(in tensor.ShapeRef, dtype, tensor.Device);
        tensor.Device.Backend.Copy(tensor, copy);
        return copy;
    }

    /// <summary>The tensors, those of another dtype as copies in it.</summary>
    public static Tensor[] Cast(Tensor[] tensors, DType dtype) => Array.ConvertAll(tensors, t => Cast(t, dtype));

    private static bool HasFlag(TensorFlags flag, ReadOnlySpan<Tensor?> tensors)
    {
        foreach (Tensor? tensor in tensors)
            if (tensor is not null && (tensor.Flags & flag) != 0) return true;
        return false;
    }

    private static void ThrowMixedDevices(string operatorName, Device first, Device second)
        => throw new DeviceException(
            operatorName, null, $"the tensors are on different devices, '{first}' and '{second}'; move one with To(device).");
}
