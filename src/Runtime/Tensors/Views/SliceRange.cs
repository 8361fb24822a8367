namespace Arity;

/// <summary>The elements that a slice takes of an axis, resolved as Python does: bounds past the ends are clamped.</summary>
/// <param name="First">The first element; 0 if there is none.</param>
/// <param name="Count">How many elements there are.</param>
/// <param name="Step">The distance between them; 1 where there are fewer than two.</param>
internal readonly record struct SliceRange(long First, long Count, long Step)
{
    /// <summary>Resolves the bounds for an axis.</summary>
    /// <exception cref="InvalidValueException">The step is zero.</exception>
    public static SliceRange Resolve(string operatorName, long? start, long? stop, long step, long extent)
    {
        if (step == 0) throw new InvalidValueException(operatorName, nameof(step), "a slice step cannot be zero.");
        long low = step > 0 ? 0 : -1, high = step > 0 ? extent : extent - 1;
        long first = Clamp(start ?? (step > 0 ? low : high), start is null, extent, low, high);
        long last = Clamp(stop ?? (step > 0 ? high : low), stop is null, extent, low, high);
        if (step > 0 ? first >= last : first <= last) return new SliceRange(0, 0, 1);
        long count = ((last - first - Math.Sign(step)) / step) + 1;
        return new SliceRange(first, count, count > 1 ? step : 1);
    }

    private static long Clamp(long bound, bool isDefault, long extent, long low, long high)
        => isDefault ? bound : Math.Clamp(bound < 0 ? bound + extent : bound, low, high);
}
