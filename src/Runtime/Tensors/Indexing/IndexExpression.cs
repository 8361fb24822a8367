using Arity.CompilerServices;

namespace Arity;

/// <summary>Indices between brackets, resolved for a tensor: a view by the basic ones, and index tensors for that view by the others.</summary>
internal ref struct IndexExpression
{
    private readonly Tensor _self;
    private readonly ReadOnlySpan<TensorIndex> _indices;
    private readonly int _ellipsisAxes;
    private readonly List<Tensor?>? _picks;

    /// <summary>Counts axes.</summary>
    /// <exception cref="TensorIndexException">More axes are indexed than there are, or two ellipses are given.</exception>
    public IndexExpression(Tensor self, ReadOnlySpan<TensorIndex> indices)
    {
        self.ThrowIfDisposed();
        _self = self;
        _indices = indices;
        int axes = 0, ellipses = 0;
        foreach (ref readonly TensorIndex index in indices)
        {
            axes += index.AxisCount;
            if (index.Kind == TensorIndexKind.Ellipsis) ellipses++;
            if (index.IsAdvanced) _picks ??= [];
        }

        if (ellipses > 1) throw new TensorIndexException("index", nameof(indices), "an index can have only one ellipsis.");
        if (axes > self.Rank)
            throw new TensorIndexException("index", nameof(indices), $"{axes} axes are indexed; a tensor of shape {self.Shape} has {self.Rank}.");
        _ellipsisAxes = self.Rank - axes;
        View = Dispatch.IsSpecial(self) ? ResolveRecorded(out int separator) : ResolvePlain(out separator);
        Separator = separator;
    }

    /// <summary>What the integers, slices, new axes and the ellipsis make of the tensor. Beside index tensors, integers are among those.</summary>
    public Tensor View { get; }

    /// <summary>The index tensors for the axes of <see cref="View"/>, or null when all indices are basic.</summary>
    public readonly Tensor?[]? Picks => _picks?.ToArray();

    /// <summary>
    /// How many kept axes stand before one of extent 1 that the result must lose again, or -1. NumPy takes an ellipsis between index
    /// tensors for a separation even where it stands for no axis, so there the view has such an axis.
    /// </summary>
    public int Separator { get; }

    private readonly Tensor ResolvePlain(out int separator)
    {
        int rank = _self.Rank + _indices.Length;
        var builder = new ViewBuilder(_self, stackalloc long[rank], stackalloc long[rank]);
        return Resolve(ref builder, out separator);
    }

    private readonly Tensor ResolveRecorded(out int separator)
    {
        var builder = new RecordedViewBuilder(_self);
        return Resolve(ref builder, out separator);
    }

    private readonly Tensor Resolve<TBuilder>(scoped ref TBuilder builder, out int separator)
        where TBuilder : IViewBuilder, allows ref struct
    {
        separator = -1;
        for (int i = 0; i < _indices.Length; i++)
        {
            ref readonly TensorIndex index = ref _indices[i];
            switch (index.Kind)
            {
                case TensorIndexKind.Integer when _picks is null: builder.Select(index.Integer); break;
                case TensorIndexKind.Integer: Pick(ref builder, Tensor.From<long>([index.Integer], Shape.Create([]), _self.Device), 1); break;
                case TensorIndexKind.Slice: Keep(ref builder, index.Slice); break;
                case TensorIndexKind.NewAxis: Insert(ref builder); break;
                case TensorIndexKind.Ellipsis: separator = KeepRest(ref builder, i + 1); break;
                case TensorIndexKind.Bool: Pick(ref builder, Tensor.From<bool>([index.Integer != 0], Shape.Create([]), _self.Device), 0); break;
                default: Pick(ref builder, index.Tensor!, index.AxisCount); break;
            }
        }

        while (builder.Axis < _self.Rank) builder.Keep(default);
        return builder.ToView();
    }

    private readonly void Keep<TBuilder>(scoped ref TBuilder builder, Slice slice)
        where TBuilder : IViewBuilder, allows ref struct
    {
        builder.Keep(slice);
        _picks?.Add(null);
    }

    private readonly void Insert<TBuilder>(scoped ref TBuilder builder)
        where TBuilder : IViewBuilder, allows ref struct
    {
        builder.Insert();
        _picks?.Add(null);
    }

    private readonly void Pick<TBuilder>(scoped ref TBuilder builder, Tensor index, int axes)
        where TBuilder : IViewBuilder, allows ref struct
    {
        _picks!.Add(index);
        for (int i = 0; i < axes; i++) builder.Keep(default);
    }

    private readonly int KeepRest<TBuilder>(scoped ref TBuilder builder, int next)
        where TBuilder : IViewBuilder, allows ref struct
    {
        for (int i = 0; i < _ellipsisAxes; i++) Keep(ref builder, default);
        if (_ellipsisAxes > 0 || _picks is null || !_picks.Exists(pick => pick is not null) || !HasPick(_indices[next..])) return -1;
        int kept = _picks.Count(pick => pick is null);
        Insert(ref builder);
        return kept;
    }

    private static bool HasPick(ReadOnlySpan<TensorIndex> indices)
    {
        foreach (ref readonly TensorIndex index in indices)
            if (index.IsAdvanced || index.Kind == TensorIndexKind.Integer) return true;
        return false;
    }

    /// <summary>The result of <c>index</c> as NumPy shapes it.</summary>
    public readonly Tensor WithoutSeparator(Tensor result) => Separator < 0 ? result : result.Squeeze(PickedRank + Separator);

    /// <summary>A value to be written, with the separator's axis, and without the leading axes of extent 1 that the result lacks.</summary>
    /// <exception cref="ShapeException">A mask of all axes takes a vector only, as in NumPy.</exception>
    public readonly Tensor WithSeparator(Tensor value)
    {
        if (IsWholeMask && value.Rank > 1)
            throw new ShapeException("index", nameof(value), $"a mask of the whole tensor picks a vector; a value of shape {value.Shape} has more dimensions.");
        int picked = 0;
        foreach (Tensor? pick in _picks!) picked += pick is null ? 0 : AxesOf(pick);
        int kept = View.Rank - picked;
        if (Separator < 0) return WithRank(value, PickedRank + kept);
        Tensor stripped = WithRank(value, PickedRank + kept - 1);
        int behind = kept - 1 - Separator;
        return stripped.Rank <= behind ? stripped : stripped.ExpandDims(stripped.Rank - behind);
    }

    /// <summary>The tensor without leading axes of extent 1 that exceed a rank.</summary>
    public static Tensor WithRank(Tensor value, int rank)
    {
        while (value.Rank > rank && value.Shape[0] == 1) value = value.Select(0, 0);
        return value;
    }

    private readonly bool IsWholeMask => _indices.Length == 1 && _picks is [{ DType: DType.Bool } mask] && mask.Rank == _self.Rank;

    private readonly int PickedRank => _picks!.Max(pick => pick is null ? 0 : pick.DType == DType.Bool ? 1 : pick.Rank);

    private static int AxesOf(Tensor pick) => pick.DType == DType.Bool ? pick.Rank : 1;
}
