namespace Arity.CompilerServices;

public static partial class ShapeRules
{
    /// <summary>Throws unless values may be written to a shape: aligned at the end, their extents are equal or 1.</summary>
    /// <exception cref="ShapeException">An extent differs and is not 1, or the values have more axes.</exception>
    internal static void RequireBroadcast(string operatorName, string argument, in Shape values, in Shape target)
    {
        bool fits = values.Rank <= target.Rank;
        for (int fromEnd = 1; fits && fromEnd <= values.Rank; fromEnd++)
            fits = values[-fromEnd] == 1 || values[-fromEnd] == target[-fromEnd];
        if (!fits)
            throw new ShapeException(
                operatorName, argument, $"values of shape {values} do not broadcast to the shape {target} that they are written to.");
    }
}
