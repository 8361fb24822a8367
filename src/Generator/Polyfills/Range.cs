namespace System;

/// <summary>A stretch between two positions, what <c>1..^1</c> is; netstandard2.0 lacks it.</summary>
/// <param name="start">The first position.</param>
/// <param name="end">The position behind the last.</param>
internal readonly struct Range(Index start, Index end)
{
    /// <summary>The first position.</summary>
    public Index Start => start;

    /// <summary>The position behind the last.</summary>
    public Index End => end;

    /// <summary>From a position to the end.</summary>
    public static Range StartAt(Index start) => new(start, Index.End);

    /// <summary>From the start to a position.</summary>
    public static Range EndAt(Index end) => new(new Index(0), end);
}
