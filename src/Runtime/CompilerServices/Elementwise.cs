using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Arity.CompilerServices;

/// <summary>Allocates the results of elementwise operators. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Elementwise
{
    /// <summary>A tensor of the shape of the input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tensor Allocate(string operatorName, Tensor a, DType dtype) => Tensor.AllocateLike(a, dtype);

    /// <summary>A tensor of the shape that both inputs broadcast to.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tensor Allocate(string operatorName, Tensor a, Tensor b, DType dtype)
        => a.ShapeRef == b.ShapeRef ? Tensor.AllocateLike(a, dtype)
            : Tensor.Allocate(ShapeRules.Broadcast(operatorName, a, b), dtype, a.Device);

    /// <summary>A tensor of the shape that all inputs broadcast to.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Allocate(string operatorName, Tensor a, Tensor b, Tensor c, DType dtype)
        => Tensor.Allocate(ShapeRules.Broadcast(operatorName, a, b, c), dtype, a.Device);

    /// <summary>A tensor of a shape that a rule computed.</summary>
    public static Tensor Allocate(in Shape shape, DType dtype, Device device) => Tensor.Allocate(in shape, dtype, device);
}
