namespace Arity;

/// <content>The forward-mode tangent that a tensor carries.</content>
public sealed partial class Tensor
{
    /// <summary>The active level whose tangent this tensor carries, itself or as a view of what does.</summary>
    internal ForwardLevel? TangentLevel
    {
        get
        {
            if ((_flags & (TensorFlags.HasTangent | TensorFlags.View)) == 0) return null;
            return ActiveTangent?.Level ?? _viewBase?.ActiveTangent?.Level;
        }
    }

    private Tangent? ActiveTangent => _autograd?.Tangent is { Level.IsActive: true } tangent ? tangent : null;

    /// <summary>The tangent, if its level is active. That of a view whose base was overwritten is read from the base's.</summary>
    internal Tensor? GetTangent()
    {
        Tangent? own = ActiveTangent;
        if (_viewBase?.ActiveTangent is not { } theirs || theirs.Version == own?.Version) return own?.Value;
        Tensor value = ViewTransferNode.Apply(ViewTransfer.Read, new ViewGeometry(_viewBase, this), theirs.Value);
        StoreTangent(value, theirs.Level, theirs.Version);
        return value;
    }

    /// <summary>Gives a tangent to a result, or another one to a tensor that was overwritten.</summary>
    internal void SetTangent(Tensor value, ForwardLevel level)
    {
        if (_viewBase is null) StoreTangent(value, level, (_autograd?.Tangent?.Version ?? 0) + 1);
        else if ((_flags & TensorFlags.Overwritten) == 0) StoreTangent(value, level, _viewBase.ActiveTangent?.Version ?? 0);
        else WriteTangent(value, level, _viewBase);
    }

    /// <summary>The same values and history without the tangent.</summary>
    internal Tensor WithoutTangent()
    {
        Tensor primal = Detach();
        if (RequiresGrad) primal.SetHistory(GetGradientNode(out int output), output);
        return primal;
    }

    // A write through a view: the base's tangent changes there, and its other views notice by the version.
    private void WriteTangent(Tensor value, ForwardLevel level, Tensor viewBase)
    {
        var geometry = new ViewGeometry(viewBase, this);
        Tensor written = ViewTransferNode.Apply(ViewTransfer.Scatter, geometry, value);
        if (viewBase.ActiveTangent is { } before)
            written = Ops.Add(ViewTransferNode.Apply(ViewTransfer.Erase, geometry, before.Value), written);
        viewBase.SetTangent(written, level);
        StoreTangent(value, level, viewBase.ActiveTangent!.Version);
    }

    private void StoreTangent(Tensor value, ForwardLevel level, int version)
    {
        Meta.Tangent = new Tangent(value, level, version);
        _flags |= TensorFlags.HasTangent;
    }
}
