namespace Arity;

/// <summary>Makes a view of a tensor, going through its axes in order.</summary>
internal interface IViewBuilder
{
    /// <summary>The next axis of the tensor.</summary>
    int Axis { get; }

    /// <summary>Drops the next axis, at one of its elements.</summary>
    /// <exception cref="TensorIndexException">The index is out of range.</exception>
    void Select(long index);

    /// <summary>Keeps a range of the next axis.</summary>
    /// <exception cref="InvalidValueException">The step is zero.</exception>
    void Keep(Slice slice);

    /// <summary>Adds an axis of extent 1.</summary>
    void Insert();

    /// <summary>The view.</summary>
    /// <exception cref="ShapeException">More than <see cref="Shape.MaxRank"/> dimensions.</exception>
    Tensor ToView();
}
