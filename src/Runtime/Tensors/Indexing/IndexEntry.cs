namespace Arity;

/// <summary>A tensor that picks along an axis, or along several if it is a mask of several dimensions.</summary>
/// <param name="Index">Integers or bools.</param>
/// <param name="Axis">The first axis of the indexed tensor that it stands for.</param>
/// <param name="TrueCount">How many elements of a mask are true; 0 for integers.</param>
public readonly record struct IndexEntry(Tensor Index, int Axis, long TrueCount)
{
    /// <summary>Whether it picks where it is true.</summary>
    public bool IsMask => Index.DType == DType.Bool;
}
