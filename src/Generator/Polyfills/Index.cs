namespace System;

/// <summary>A position counted from either end, what <c>^1</c> is; netstandard2.0 lacks it.</summary>
/// <param name="value">The distance from the end that it counts from.</param>
/// <param name="fromEnd">Whether it counts from behind the last element.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The position from the start.</summary>
    /// <param name="length">The length of what is indexed.</param>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
