namespace Arity;

/// <summary>Makes the view of a tensor that takes part in gradients by view operators, each of which is recorded.</summary>
internal struct RecordedViewBuilder : IViewBuilder
{
    private readonly Tensor _self;
    private Tensor _view;
    private int _rank;

    public RecordedViewBuilder(Tensor self) => _self = _view = self;

    public int Axis { get; private set; }

    public void Select(long index)
    {
        _view = _view.Select(_rank, index);
        Axis++;
    }

    public void Keep(Slice slice)
    {
        if (slice != Slice.All) _view = _view.Slice(_rank, slice.Start, slice.Stop, slice.Step ?? 1);
        _rank++;
        Axis++;
    }

    public void Insert() => _view = _view.ExpandDims(_rank++);

    // Even where nothing was indexed, as in x[...], the view is a tensor of its own.
    public readonly Tensor ToView() => ReferenceEquals(_view, _self) ? _self.Expand(_self.Shape) : _view;
}
