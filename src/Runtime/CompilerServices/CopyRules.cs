using System.ComponentModel;

namespace Arity.CompilerServices;

/// <summary>The shape rule of <c>copy</c>. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CopyRules
{
    /// <summary>The shape of the target, to which the source must broadcast.</summary>
    /// <exception cref="ShapeException">It does not.</exception>
    public static Shape Shape(Tensor self, Tensor source)
    {
        ArgumentNullException.ThrowIfNull(self);
        Shape broadcast = ShapeRules.Broadcast("copy", self, source);
        return broadcast == self.Shape ? broadcast : throw new ShapeException(
            "copy", nameof(source), $"a source of shape {source.Shape} does not broadcast to {self.Shape}, the shape that is written to.");
    }
}
