namespace Arity;

/// <summary>Brings a gradient to the shape and dtype of what it is a gradient of, so that formulas need not.</summary>
internal static class GradientShape
{
    /// <summary>Sums over broadcast dimensions, takes the real part for a real input, and casts.</summary>
    /// <exception cref="AutogradException">The gradient is on another device, or its shape is not one that the input broadcasts
    /// to.</exception>
    public static Tensor Match(Node node, int input, Tensor gradient, in TensorMetadata expected)
    {
        if (gradient.DType == expected.DType && gradient.ShapeRef == expected.Shape && gradient.Device == expected.Device) return gradient;
        return Convert(node, input, gradient, in expected);
    }

    /// <summary>The gradient of a broadcast input: the sum over the dimensions that broadcasting stretched.</summary>
    public static Tensor SumTo(Tensor gradient, in Shape shape)
    {
        if (gradient.ShapeRef == shape) return gradient;
        int added = gradient.Rank - shape.Rank;
        var axes = new List<long>();
        for (int axis = 0; axis < gradient.Rank; axis++)
            if (axis < added || (shape[axis - added] == 1 && gradient.ShapeRef[axis] != 1)) axes.Add(axis);
        Tensor sum = Ops.Sum(gradient, axis: axes.ToArray(), keepdims: true, dtype: gradient.DType);
        return added == 0 ? sum : Ops.Reshape(sum, shape);
    }

    private static Tensor Convert(Node node, int input, Tensor gradient, in TensorMetadata expected)
    {
        if (gradient.Device != expected.Device)
            throw new AutogradException(
                $"{node.Name}: the gradient of input {input} is on '{gradient.Device}', the input on '{expected.Device}'.");
        Shape shape = expected.Shape;
        if (!Broadcasts(in shape, in gradient.ShapeRef))
            throw new AutogradException(
                $"{node.Name}: the gradient of input {input} has shape {gradient.Shape}, which is not a shape that the input's "
                + $"{shape} broadcasts to; mend its formula.");
        if (gradient.DType.IsComplex && !expected.DType.IsComplex) gradient = Ops.Real(gradient);
        gradient = SumTo(gradient, in shape);
        return gradient.DType == expected.DType ? gradient : Ops.AsType(gradient, expected.DType);
    }

    /// <summary>Whether a tensor of one shape broadcasts to another.</summary>
    public static bool Broadcasts(in Shape from, in Shape to)
    {
        int added = to.Rank - from.Rank;
        if (added < 0) return false;
        for (int axis = 0; axis < from.Rank; axis++)
            if (from[axis] != 1 && from[axis] != to[axis + added]) return false;
        return true;
    }
}
