namespace Arity.Generator.Model;

/// <summary>A stretch of text, counted in UTF-16 units from the start of its entry, so that moving an entry changes no model.</summary>
/// <param name="Start">Distance of the first character from the entry's start.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct RelativeSpan(int Start, int Length)
{
    /// <summary>One past the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span whose start is counted from here, counted from the entry instead.</summary>
    public RelativeSpan Within(RelativeSpan inner) => new(Start + inner.Start, inner.Length);
}
