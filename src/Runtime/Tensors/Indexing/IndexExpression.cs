using Arity.CompilerServices;

namespace Arity;

/// <summary>
/// Indices between brackets, resolved for a tensor: a view by the integers, slices, new axes and the ellipsis, and index tensors for that
/// view by the others. Beside index tensors, integers are index tensors too.
/// </summary>
internal readonly ref partial struct IndexExpression
{
    private readonly Tensor _self;
    private readonly ReadOnlySpan<TensorIndex> _indices;
    private readonly int _ellipsisAxes;

    /// <summary>Counts axes and resolves the indices.</summary>
    /// <exception cref="TensorIndexException">Too many axes are indexed, an index is out of range, or two ellipses are given.</exception>
    /// <exception cref="InvalidValueException">A slice has the step 0.</exception>
    public IndexExpression(Tensor self, ReadOnlySpan<TensorIndex> indices)
    {
        self.ThrowIfDisposed();
        _self = self;
        _indices = indices;
        int ellipsis = Scan(out int axes, out bool isAdvanced);
        if (axes > self.Rank)
            throw new TensorIndexException(
                "index", nameof(indices), $"{axes} axes are indexed; a tensor of shape {self.Shape} has {self.Rank}.");
        _ellipsisAxes = self.Rank - axes;
        bool isSeparator = isAdvanced && ellipsis >= 0 && _ellipsisAxes == 0
            && HasPick(indices[..ellipsis]) && HasPick(indices[ellipsis..]);
        Separator = isSeparator ? ellipsis : -1;
        if (isAdvanced) Picks = CollectPicks(ellipsis);
        View = Dispatch.IsSpecial(self) ? ResolveRecorded() : ResolvePlain();
    }

    /// <summary>What the integers, slices, new axes and the ellipsis make of the tensor.</summary>
    public Tensor View { get; }

    /// <summary>Index tensors for the axes of <see cref="View"/>, null for an axis to keep; or null when all indices are basic.</summary>
    public Tensor?[]? Picks { get; }

    /// <summary>
    /// Which of <see cref="Picks"/> stands for an axis of extent 1 that the result must lose again, or -1. NumPy takes an ellipsis between
    /// index tensors for a separation even where it stands for no axis, so there the view has such an axis.
    /// </summary>
    private int Separator { get; }

    private static bool HasPick(ReadOnlySpan<TensorIndex> indices)
    {
        foreach (ref readonly TensorIndex index in indices)
            if (index.IsAdvanced || index.Kind == TensorIndexKind.Integer) return true;
        return false;
    }

    // Where the ellipsis is, or -1.
    private int Scan(out int axes, out bool isAdvanced)
    {
        int ellipsis = -1;
        (axes, isAdvanced) = (0, false);
        for (int i = 0; i < _indices.Length; i++)
        {
            axes += _indices[i].AxisCount;
            isAdvanced |= _indices[i].IsAdvanced;
            if (_indices[i].Kind != TensorIndexKind.Ellipsis) continue;
            if (ellipsis >= 0) throw new TensorIndexException("index", null, "an index can have only one ellipsis.");
            ellipsis = i;
        }

        return ellipsis;
    }

    private int AxesOfEllipsis => Separator >= 0 ? 1 : _ellipsisAxes;

    private Tensor?[] CollectPicks(int ellipsis)
    {
        var picks = new Tensor?[_indices.Length + (ellipsis < 0 ? 0 : AxesOfEllipsis - 1)];
        int next = 0, axis = 0;
        foreach (ref readonly TensorIndex index in _indices)
        {
            bool isEllipsis = index.Kind == TensorIndexKind.Ellipsis;
            if (!isEllipsis) picks[next] = ToPick(in index, axis);
            next += isEllipsis ? AxesOfEllipsis : 1;
            axis += isEllipsis ? _ellipsisAxes : index.AxisCount;
        }

        return picks;
    }

    // NumPy checks integers even where the index tensors broadcast to nothing, so that nothing is picked.
    private Tensor? ToPick(ref readonly TensorIndex index, int axis) => index.Kind switch
    {
        TensorIndexKind.Integer =>
            Tensor.From<long>([IndexRules.Resolve("index", _self, axis, index.Integer)], Shape.Create([]), _self.Device),
        TensorIndexKind.Bool => Tensor.From<bool>([index.Integer != 0], Shape.Create([]), _self.Device),
        _ => index.Tensor,
    };

    private Tensor ResolvePlain()
    {
        int rank = _self.Rank + _indices.Length;
        var builder = new ViewBuilder(_self, stackalloc long[rank], stackalloc long[rank]);
        Resolve(ref builder);
        return builder.ToView();
    }

    private Tensor ResolveRecorded()
    {
        var builder = new RecordedViewBuilder(_self);
        Resolve(ref builder);
        return builder.ToView();
    }

    private void Resolve<TBuilder>(scoped ref TBuilder builder)
        where TBuilder : IViewBuilder, allows ref struct
    {
        foreach (ref readonly TensorIndex index in _indices)
        {
            if (index.Kind == TensorIndexKind.Slice) builder.Keep(index.Slice);
            else if (index.Kind == TensorIndexKind.Integer && Picks is null) builder.Select(index.Integer);
            else if (index.Kind == TensorIndexKind.NewAxis || (index.Kind == TensorIndexKind.Ellipsis && Separator >= 0)) builder.Insert();
            else KeepAll(ref builder, index.Kind == TensorIndexKind.Ellipsis ? _ellipsisAxes : index.AxisCount);
        }

        KeepAll(ref builder, _self.Rank - builder.Axis);
    }

    private static void KeepAll<TBuilder>(scoped ref TBuilder builder, int axes)
        where TBuilder : IViewBuilder, allows ref struct
    {
        for (int i = 0; i < axes; i++) builder.Keep(default);
    }
}
