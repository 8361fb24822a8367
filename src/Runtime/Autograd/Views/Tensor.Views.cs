using System.Diagnostics.CodeAnalysis;

namespace Arity;

/// <content>How a view and the tensor that it is a view of keep each other's history.</content>
public sealed partial class Tensor
{
    private Tensor? _viewBase;

    /// <summary>The tensor at the root of a chain of views; null if this is not a differentiable view.</summary>
    internal Tensor? ViewBase => _viewBase;

    /// <summary>Whether this view was made while nothing was recorded.</summary>
    internal bool IsSnapshot => (_flags & TensorFlags.Snapshot) != 0;

    internal int HistoryVersion => _autograd?.HistoryVersion ?? 0;

    // An in-place write changed the history of the base after this view's own history was made.
    [MemberNotNullWhen(true, nameof(_viewBase))]
    private bool HasNewBaseHistory => (_flags & (TensorFlags.View | TensorFlags.Snapshot)) == TensorFlags.View
        && _viewBase is { _autograd: { } theirs } && theirs.HistoryVersion != HistoryVersion;

    internal void MarkOverwritten()
    {
        if (_viewBase is not null) _flags |= TensorFlags.Overwritten;
    }

    internal void AdvanceHistory() => Meta.HistoryVersion++;

    /// <summary>Notes that this view's history is that of the base as it is now.</summary>
    internal void MarkHistoryCurrent()
    {
        Meta.HistoryVersion = _viewBase!.HistoryVersion;
        _flags &= ~TensorFlags.Snapshot;
    }

    private void BecomeViewOf(Tensor parent)
    {
        _viewBase = parent._viewBase ?? parent;
        _flags |= TensorFlags.View;
        if (parent.IsSnapshot || !GradMode.IsEnabled) _flags |= TensorFlags.Snapshot;
        if (_viewBase.HistoryVersion != 0) Meta.HistoryVersion = _viewBase.HistoryVersion;
    }

    private void LeaveViewBase()
    {
        _viewBase = null;
        _flags &= ~(TensorFlags.View | TensorFlags.Snapshot);
    }

    private void RenewHistory()
    {
        Tensor viewBase = _viewBase!;
        bool retains = StopRetaining();
        new ViewTransferNode(ViewTransfer.Read, new ViewGeometry(viewBase, this), viewBase).Attach(this);
        if (retains) RetainGrad();
    }
}
