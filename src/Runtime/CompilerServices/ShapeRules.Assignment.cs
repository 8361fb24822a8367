namespace Arity.CompilerServices;

public static partial class ShapeRules
{
    /// <summary>Throws unless values may be written to a shape: aligned at the end, their extents are equal or 1.</summary>
    /// <param name="operatorName">The operator, for the message.</param>
    /// <param name="argument">The argument that holds the values, for the message.</param>
    /// <param name="values">The values' shape.</param>
    /// <param name="target">The shape that they are written to.</param>
    /// <exception cref="ShapeException">An extent differs and is not 1, or the values have more axes.</exception>
    public static void RequireBroadcast(string operatorName, string argument, in Shape values, in Shape target)
    {
        bool fits = values.Rank <= target.Rank;
        for (int fromEnd = 1; fits && fromEnd <= values.Rank; fromEnd++)
            fits = values[-fromEnd] == 1 || values[-fromEnd] == target[-fromEnd];
        if (!fits)
            throw new ShapeException(
                operatorName, argument, $"values of shape {values} do not broadcast to the shape {target} that they are written to.");
    }
}
