namespace System;

/// <summary>A position counted from either end, what <c>^1</c> is; netstandard2.0 lacks it.</summary>
/// <param name="value">The distance from the end that it counts from.</param>
/// <param name="fromEnd">Whether it counts from behind the last element.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The position behind the last element.</summary>
    public static Index End => new(0, fromEnd: true);

    /// <summary>The position from the start.</summary>
    /// <param name="length">The length of what is indexed.</param>
    public int GetOffset(int length) => fromEnd ? length - value : value;

    /// <summary>A position from the start.</summary>
    public static implicit operator Index(int value) => new(value);
}
