namespace Arity;

/// <summary>A tensor that picks along an axis, or along several if it is a mask of several dimensions.</summary>
/// <param name="Index">Integers or bools.</param>
/// <param name="Axis">The first axis of the indexed tensor that it stands for.</param>
internal readonly record struct IndexEntry(Tensor Index, int Axis)
{
    public bool IsMask => Index.DType == DType.Bool;
}
