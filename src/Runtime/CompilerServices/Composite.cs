using System.ComponentModel;

namespace Arity.CompilerServices;

/// <summary>Where the result of a composite operator goes. Not meant to be called by hand.</summary>
/// <remarks>Its parts allocate; the result is checked and copied when all of it is there: an error leaves the target as it was.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Composite
{
    /// <summary>Copies a result to a destination.</summary>
    /// <returns>The destination.</returns>
    /// <exception cref="DestinationException">The result cannot be written to it.</exception>
    public static Tensor Write(string operatorName, Tensor result, Tensor destination)
    {
        ArgumentNullException.ThrowIfNull(result);
        Destination.Check(operatorName, destination, in result.ShapeRef, result.DType, result.Device);
        if (!result.Device.IsMeta) result.Device.Backend.Copy(result, destination);
        Destination.MarkModified(destination);
        return destination;
    }

    /// <summary>Checks that a tensor may be overwritten.</summary>
    /// <returns>What takes its place as input: the tensor itself, or a copy where gradients will need its values.</returns>
    /// <exception cref="AutogradException">It is a leaf that requires grad.</exception>
    public static Tensor BeginInPlace(string operatorName, Tensor self)
    {
        ArgumentNullException.ThrowIfNull(self);
        if (!Dispatch.IsSpecial(self)) return self;
        Dispatch.BeginInPlace(operatorName, self);
        return Autograd.IsRecording(self) || Dispatch.HasTangent(self) ? InPlace.Preserve(self) : self;
    }

    /// <summary>Overwrites a tensor with a result, which becomes its history.</summary>
    /// <returns>The tensor.</returns>
    /// <exception cref="DestinationException">The result cannot be written to it.</exception>
    public static Tensor Overwrite(string operatorName, Tensor self, Tensor result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Destination.Check(operatorName, self, in result.ShapeRef, result.DType, result.Device);
        return self.CopyInPlace(result);
    }
}
