namespace Arity.Generator.Helpers;

/// <summary>Makes <see cref="EquatableArray{T}"/> values.</summary>
public static class EquatableArrays
{
    /// <summary>Serves collection expressions.</summary>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Collects a sequence.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items.ToArray());
}
