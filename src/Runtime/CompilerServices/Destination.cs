using System.ComponentModel;

namespace Arity.CompilerServices;

/// <summary>Checks destinations before anything is written. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Destination
{
    /// <summary>Throws unless a result of the shape and dtype may be written to the destination.</summary>
    /// <exception cref="DestinationException">Another shape, a dtype of a lower kind, another device, or memory written twice.</exception>
    public static void Check(string operatorName, Tensor destination, in Shape shape, DType dtype, Device device)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.ThrowIfDisposed();
        if (destination.Device != device)
            Throw(operatorName, $"is on '{destination.Device}', the inputs on '{device}'; move it with To(device).");
        if (destination.ShapeRef != shape)
            Throw(operatorName, $"has shape {destination.Shape}, the result {shape}; a destination is never resized.");
        if (!CanCast(dtype, destination.DType))
            Throw(operatorName, $"has dtype {destination.DType.NumPyName}, which cannot hold a result of {dtype.NumPyName}; cast the "
                + "inputs or the result with To(...).");
        if (MemoryOverlap.IsInternal(destination))
            Throw(operatorName, "has elements that share memory (an expanded tensor?); write to a Clone() of it.");
    }

    /// <summary>
    /// What a kernel of its own loop writes to: the destination itself, or a temporary tensor when the destination has another dtype
    /// or shares memory with an input. <see cref="Commit"/> ends it.
    /// </summary>
    public static Tensor Prepare(Tensor destination, DType dtype, params ReadOnlySpan<Tensor?> inputs)
    {
        ArgumentNullException.ThrowIfNull(destination);
        bool isDirect = destination.DType == dtype;
        foreach (Tensor? input in inputs) isDirect &= input is null || !MemoryOverlap.MayOverlap(input, destination);
        return isDirect ? destination : Tensor.Allocate(in destination.ShapeRef, dtype, destination.Device);
    }

    /// <summary>Copies what a kernel wrote to a temporary tensor, and notes that the destination's values changed.</summary>
    public static void Commit(Tensor buffer, Tensor destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!ReferenceEquals(buffer, destination))
        {
            destination.Device.Backend.Copy(buffer, destination);
            buffer.Dispose();
        }

        destination.Storage.MarkModified();
    }

    /// <summary>NumPy's <c>same_kind</c> casting: never to a lower kind, except between signed and unsigned integers.</summary>
    public static bool CanCast(DType from, DType to) => to.Kind >= from.Kind;

    /// <summary>Notes that the destination's values changed, so that gradients that saved the old ones fail loudly.</summary>
    public static void MarkModified(Tensor destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Storage.MarkModified();
    }

    private static void Throw(string operatorName, string problem)
        => throw new DestinationException(operatorName, "destination", $"the destination {problem}");
}
