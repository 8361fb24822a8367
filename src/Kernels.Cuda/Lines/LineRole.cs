namespace Arity.Kernels.Cuda;

/// <summary>What a search along a line is part of.</summary>
internal enum LineRole
{
    /// <summary>Nothing: it writes where the element is.</summary>
    Whole,

    /// <summary>A search by segments: it writes the element, too.</summary>
    Part,

    /// <summary>The search among the segments' elements: it writes where the winner is in the whole line.</summary>
    Join,
}
