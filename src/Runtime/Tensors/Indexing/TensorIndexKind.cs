namespace Arity;

/// <summary>What one index between the brackets is.</summary>
internal enum TensorIndexKind : byte
{
    Integer,
    Slice,
    Ellipsis,
    NewAxis,
    Bool,
    Tensor,
}
