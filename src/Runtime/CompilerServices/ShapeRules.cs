using System.ComponentModel;

namespace Arity.CompilerServices;

/// <summary>The shape rules of Operators.yaml at run time. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ShapeRules
{
    /// <summary>The shape of the argument.</summary>
    public static Shape Same(Tensor tensor) => tensor.Shape;

    /// <summary>The shape of the only argument.</summary>
    public static Shape Broadcast(string operatorName, Tensor a) => a.Shape;

    /// <summary>The shape of a running result along an axis: that of the input, or one dimension without an axis.</summary>
    /// <exception cref="AxisException">The axis is outside of the tensor's dimensions.</exception>
    public static Shape Scan(string operatorName, Tensor tensor, long? axis)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (axis is not { } along) return tensor.ElementCount;
        AxisRules.Normalize(operatorName, along, tensor.Rank);
        return tensor.Shape;
    }

    /// <summary>The shape that both broadcast to: aligned at the end, extents of one stretch.</summary>
    /// <exception cref="ShapeException">Two extents differ and neither is one.</exception>
    public static Shape Broadcast(string operatorName, Tensor a, Tensor b) => Broadcast(operatorName, in a.ShapeRef, in b.ShapeRef);

    /// <summary>The shape that all broadcast to.</summary>
    /// <exception cref="ShapeException">Two extents differ and neither is one.</exception>
    public static Shape Broadcast(string operatorName, Tensor a, Tensor b, Tensor c)
        => Broadcast(operatorName, Broadcast(operatorName, a, b), in c.ShapeRef);

    /// <summary>The shape that both broadcast to.</summary>
    /// <exception cref="ShapeException">Two extents differ and neither is one.</exception>
    public static Shape Broadcast(string operatorName, in Shape a, in Shape b)
    {
        if (a == b) return a;
        int rank = Math.Max(a.Rank, b.Rank);
        Span<long> extents = stackalloc long[rank];
        for (int fromEnd = 1; fromEnd <= rank; fromEnd++)
        {
            long left = fromEnd <= a.Rank ? a[a.Rank - fromEnd] : 1;
            long right = fromEnd <= b.Rank ? b[b.Rank - fromEnd] : 1;
            if (left != right && left != 1 && right != 1) ThrowNotBroadcastable(operatorName, in a, in b, rank - fromEnd, left, right);
            extents[rank - fromEnd] = left == 1 ? right : left;
        }

        return new Shape(extents);
    }

    private static void ThrowNotBroadcastable(string operatorName, in Shape a, in Shape b, int axis, long left, long right)
        => throw new ShapeException(
        
            operatorName, null,
            $"the shapes {a} and {b} do not broadcast: in axis {axis} of the result, {left} meets {right}, and neither is 1.");
}
