using Arity.CompilerServices;

namespace Arity;

/// <summary>The shape rule of <c>copy</c>, which Operators.yaml names.</summary>
internal static class CopyRules
{
    /// <summary>The shape of the tensor that is overwritten.</summary>
    /// <exception cref="ShapeException">The source does not broadcast to it.</exception>
    public static Shape Shape(Tensor self, Tensor source)
    {
        ShapeRules.RequireBroadcast("copy", nameof(source), in source.ShapeRef, in self.ShapeRef);
        return self.Shape;
    }
}
