namespace Arity.Runtime.Tests.Reduction;

/// <summary>Reductions by their definition: which elements each output is made of.</summary>
internal static class Reference
{
    /// <summary>For each output, row-major, the row-major numbers of its inputs in order.</summary>
    public static List<int>[] Groups(Shape shape, Axes? axes)
    {
        bool[] reduced = [.. Enumerable.Range(0, shape.Rank).Select(axis => IsReduced(shape, axes, axis))];
        long outputs = 1;
        for (int axis = 0; axis < shape.Rank; axis++) outputs *= reduced[axis] ? 1 : shape[axis];
        var groups = new List<int>[outputs];
        for (int i = 0; i < outputs; i++) groups[i] = [];
        for (int element = 0; element < shape.ElementCount; element++) groups[OutputOf(element, shape, reduced)].Add(element);
        return groups;
    }

    /// <summary>The shape of the outputs.</summary>
    public static Shape Shape(Shape shape, Axes? axes, bool keepDims)
    {
        var extents = new List<long>();
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            bool isReduced = IsReduced(shape, axes, axis);
            if (!isReduced || keepDims) extents.Add(isReduced ? 1 : shape[axis]);
        }

        return new Shape([.. extents]);
    }

    private static bool IsReduced(Shape shape, Axes? axes, int axis)
        => axes is not { } list || list.Any(a => (a + shape.Rank) % shape.Rank == axis);

    private static long OutputOf(long element, Shape shape, bool[] reduced)
    {
        long output = 0, weight = 1;
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
        {
            long index = element % shape[axis];
            element /= shape[axis];
            if (reduced[axis]) continue;
            output += index * weight;
            weight *= shape[axis];
        }

        return output;
    }
}
