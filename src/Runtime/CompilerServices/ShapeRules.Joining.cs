namespace Arity.CompilerServices;

public static partial class ShapeRules
{
    /// <summary>The shape of tensors of one shape, joined along a new axis.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="tensors">At least one, all of one shape.</param>
    /// <param name="axis">Where the new axis stands in the result.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="AxisException">The axis is out of range.</exception>
    /// <exception cref="InvalidValueException">There is no tensor.</exception>
    public static Shape Stack(string operatorName, Tensor[] tensors, long axis)
    {
        RequireTensors(operatorName, tensors);
        ref readonly Shape first = ref tensors[0].ShapeRef;
        for (int i = 1; i < tensors.Length; i++)
            if (tensors[i].ShapeRef != first)
                throw new ShapeException(
                    operatorName, nameof(tensors), $"all shapes must be equal: tensor 0 has {first}, tensor {i} has {tensors[i].Shape}.");
        int position = AxisRules.Normalize(operatorName, axis, first.Rank + 1);
        return Insert(in first, position, tensors.Length);
    }

    /// <summary>The shape of tensors joined along an axis that they have.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="tensors">At least one, none of them 0-d; their shapes differ at most along the axis.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">A 0-d tensor, or shapes that differ elsewhere.</exception>
    /// <exception cref="AxisException">The axis is out of range.</exception>
    /// <exception cref="InvalidValueException">There is no tensor.</exception>
    public static Shape Concatenate(string operatorName, Tensor[] tensors, long axis)
    {
        RequireTensors(operatorName, tensors);
        ref readonly Shape first = ref tensors[0].ShapeRef;
        if (first.Rank == 0)
            throw new ShapeException(
                operatorName, nameof(tensors), "a 0-d tensor has no axis to concatenate along; use Stack, or Reshape([1]) first.");
        int along = AxisRules.Normalize(operatorName, axis, first.Rank);
        Span<long> extents = stackalloc long[first.Rank];
        first.AsSpan().CopyTo(extents);
        for (int i = 1; i < tensors.Length; i++)
        {
            RequireJoinable(operatorName, in first, in tensors[i].ShapeRef, along, i);
            extents[along] = checked(extents[along] + tensors[i].ShapeRef[along]);
        }

        return new Shape(extents);
    }

    /// <summary>The shape with one more axis.</summary>
    internal static Shape Insert(in Shape shape, int position, long extent)
    {
        Span<long> extents = stackalloc long[shape.Rank + 1];
        ReadOnlySpan<long> old = shape.AsSpan();
        old[..position].CopyTo(extents);
        extents[position] = extent;
        old[position..].CopyTo(extents[(position + 1)..]);
        return new Shape(extents);
    }

    private static void RequireTensors(string operatorName, Tensor[] tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Length == 0) throw new InvalidValueException(
            operatorName, nameof(tensors), "the list of tensors is empty; give at least one.");
        foreach (Tensor tensor in tensors) ArgumentNullException.ThrowIfNull(tensor, nameof(tensors));
    }

    private static void RequireJoinable(string operatorName, in Shape first, in Shape other, int along, int number)
    {
        bool fits = other.Rank == first.Rank;
        for (int axis = 0; fits && axis < first.Rank; axis++) fits = axis == along || first[axis] == other[axis];
        if (!fits)
            throw new ShapeException(operatorName, "tensors",
                $"the shapes must agree except along axis {along}: tensor 0 has {first}, tensor {number} has {other}.");
    }
}
