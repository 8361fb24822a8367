using System.ComponentModel;

namespace Arity.CompilerServices;

/// <summary>Turns a C# number beside a tensor into a 0-d tensor. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WeakScalar
{
    /// <summary>A 0-d tensor of the dtype that the number takes beside the tensor, so that it does not widen it (NEP 50).</summary>
    /// <exception cref="InvalidValueException">An integer that the tensor's integer dtype cannot hold.</exception>
    public static Tensor Wrap(string operatorName, Scalar value, Tensor beside)
    {
        ArgumentNullException.ThrowIfNull(beside);
        DType dtype = value.ResultWith(beside.DType);
        Span<byte> bytes = stackalloc byte[16];
        bytes = bytes[..dtype.ItemSize];
        value.WriteTo(dtype, bytes, operatorName);
        return beside.Device.Backend.GetScalar(beside.Device, dtype, bytes);
    }
}
