namespace Arity;

/// <summary>Collects offset, extents and strides, and makes the view at the end: one tensor, whatever the indices.</summary>
internal ref struct ViewBuilder(Tensor self, Span<long> extents, Span<long> strides) : IViewBuilder
{
    private readonly Tensor _self = self;
    private readonly Span<long> _extents = extents;
    private readonly Span<long> _strides = strides;
    private long _offset = self.Offset;
    private int _rank;

    public int Axis { get; private set; }

    public void Select(long index)
    {
        _offset += IndexRules.Resolve("index", _self, Axis, index) * _self.StridesRef[Axis];
        Axis++;
    }

    public void Keep(Slice slice)
    {
        long stride = _self.StridesRef[Axis];
        SliceRange range = SliceRange.Resolve("index", slice.Start, slice.Stop, slice.Step ?? 1, _self.ShapeRef[Axis++]);
        _offset += range.First * stride;
        (_extents[_rank], _strides[_rank]) = (range.Count, stride * range.Step);
        _rank++;
    }

    public void Insert() => (_extents[_rank], _strides[_rank++]) = (1, 0);

    public readonly Tensor ToView() => _self.View(_offset, new Shape(_extents[.._rank]), new Shape(_strides[.._rank]));
}
