namespace Arity;

/// <summary>Builds the geometry of a view of a tensor, axis by axis.</summary>
internal ref struct ViewBuilder(Tensor self, Span<long> extents, Span<long> strides)
{
    private readonly Tensor _self = self;
    private readonly Span<long> _extents = extents;
    private readonly Span<long> _strides = strides;
    private long _offset = self.Offset;
    private int _rank;

    /// <summary>The next axis of the tensor.</summary>
    public int Axis { get; private set; }

    /// <summary>Drops the next axis, at one of its elements.</summary>
    /// <exception cref="TensorIndexException">The index is out of range.</exception>
    public void Select(long index)
    {
        long extent = _self.ShapeRef[Axis];
        if (index < -extent || index >= extent)
            throw new TensorIndexException("index", null, $"index {index} is out of range for axis {Axis} of shape {_self.Shape}.");
        _offset += (index < 0 ? index + extent : index) * _self.StridesRef[Axis++];
    }

    /// <summary>Keeps a range of the next axis.</summary>
    /// <exception cref="InvalidValueException">The step is zero.</exception>
    public void Keep(Slice slice)
    {
        long stride = _self.StridesRef[Axis];
        SliceRange range = SliceRange.Resolve("index", slice.Start, slice.Stop, slice.Step ?? 1, _self.ShapeRef[Axis++]);
        _offset += range.First * stride;
        (_extents[_rank], _strides[_rank]) = (range.Count, stride * range.Step);
        _rank++;
    }

    /// <summary>Adds an axis of extent 1.</summary>
    public void Insert() => (_extents[_rank], _strides[_rank++]) = (1, 0);

    /// <summary>The view.</summary>
    /// <exception cref="ShapeException">More than <see cref="Shape.MaxRank"/> dimensions.</exception>
    public readonly Tensor ToView() => _self.View(_offset, new Shape(_extents[.._rank]), new Shape(_strides[.._rank]));
}
