namespace Arity;

/// <summary>How every operator reads an axis argument: negative ones count from the end, none may be out of range or given twice.</summary>
internal static class AxisRules
{
    /// <summary>The axis counted from the front.</summary>
    /// <param name="operatorName">The operator that asks, for the message.</param>
    /// <param name="axis">From -<paramref name="rank"/> to <paramref name="rank"/> - 1.</param>
    /// <param name="rank">The number of dimensions.</param>
    /// <param name="argument">The argument that holds the axis, for the message.</param>
    /// <exception cref="AxisException">The axis is out of range.</exception>
    public static int Normalize(string operatorName, long axis, int rank, string argument = "axis")
    {
        if (axis < -rank || axis >= rank) throw OutOfRange(operatorName, axis, rank, argument);
        return (int)(axis < 0 ? axis + rank : axis);
    }

    /// <summary>The axes counted from the front, in the order given.</summary>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    public static int[] Normalize(string operatorName, Axes axes, int rank, string argument = "axis")
    {
        var normalized = new int[axes.Count];
        ulong seen = 0;
        for (int i = 0; i < normalized.Length; i++)
        {
            normalized[i] = Normalize(operatorName, axes[i], rank, argument);
            if (Contains(seen, normalized[i])) throw GivenTwice(operatorName, axes, normalized[i], rank, argument);
            seen |= 1UL << normalized[i];
        }

        return normalized;
    }

    /// <summary>The axes as a set: bit k stands for axis k (no tensor has more than 64). Null stands for all axes.</summary>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    public static ulong NormalizeSet(string operatorName, Axes? axes, int rank, string argument = "axis")
    {
        if (axes is not { } given) return rank == Shape.MaxRank ? ulong.MaxValue : (1UL << rank) - 1;
        ulong set = 0;
        for (int i = 0; i < given.Count; i++)
        {
            int axis = Normalize(operatorName, given[i], rank, argument);
            if (Contains(set, axis)) throw GivenTwice(operatorName, given, axis, rank, argument);
            set |= 1UL << axis;
        }

        return set;
    }

    /// <summary>
    /// The axes that a reduction removes, as a set; as in NumPy, the one element of a 0-d tensor may be reduced along axis 0 or -1.
    /// </summary>
    /// <exception cref="AxisException">An axis is out of range or given twice.</exception>
    public static ulong NormalizeReduced(string operatorName, Axes? axes, int rank)
        => rank == 0 && axes is { Count: 1 } one && one[0] is 0 or -1 ? 0 : NormalizeSet(operatorName, axes, rank);

    /// <summary>Whether a set of axes holds one.</summary>
    public static bool Contains(ulong set, int axis) => (set >> axis & 1) != 0;

    private static AxisException OutOfRange(string operatorName, long axis, int rank, string argument) => new(
        operatorName, argument, rank == 0
            ? $"axis {axis} is out of range: a 0-d tensor has no axes."
            : $"axis {axis} is out of range for a tensor of {rank} dimension(s); give one from {-rank} to {rank - 1}.");

    private static AxisException GivenTwice(string operatorName, Axes axes, int axis, int rank, string argument) => new(
        operatorName, argument, $"the axes {axes} name axis {axis} of {rank} twice; give each axis once.");
}
