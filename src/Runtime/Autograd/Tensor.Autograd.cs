namespace Arity;

public sealed partial class Tensor
{
    /// <summary>Whether gradients flow into or through this tensor. Set it on a leaf to ask for its gradient.</summary>
    /// <remarks>A view for which gradients are asked becomes a leaf of its own: it still shares its base's memory, but not its
    /// history.</remarks>
    /// <exception cref="AutogradException">Set to false on a result of recorded operators.</exception>
    /// <exception cref="DTypeException">Set to true on a tensor of integers or bool.</exception>
    public bool RequiresGrad
    {
        get => (_flags & TensorFlags.RequiresGrad) != 0 || HasNewBaseHistory;
        set
        {
            ThrowIfDisposed();
            if (value == RequiresGrad) return;
            if (!value && !IsLeaf) throw new AutogradException(
                "RequiresGrad: a result of recorded operators always requires grad; use Detach().");
            if (value && !_dtype.IsInexact)
                throw new DTypeException(
                    "RequiresGrad", null, $"only float and complex tensors can require grad, not {_dtype.NumPyName}; cast with To(...).");
            if (value) LeaveViewBase();
            _flags = value ? _flags | TensorFlags.RequiresGrad : _flags & ~TensorFlags.RequiresGrad;
        }
    }

    /// <summary>Whether no recorded operator made this tensor.</summary>
    public bool IsLeaf => GradFn is null;

    /// <summary>The recorded operator call that made this tensor, or null for a leaf.</summary>
    public Node? GradFn
    {
        get
        {
            if (HasNewBaseHistory) RenewHistory();
            return _autograd?.GradFn;
        }
    }

    /// <summary>The gradient that <c>Backward</c> accumulated in this leaf (or result, see <see cref="RetainGrad"/>), or null.</summary>
    /// <exception cref="AutogradException">Set to a tensor of another shape, dtype or device.</exception>
    public Tensor? Grad
    {
        get
        {
            if (_autograd is not { } meta) return null;
            lock (meta)
            {
                meta.OwnsGrad = false;
                return meta.Grad;
            }
        }

        set
        {
            ThrowIfDisposed();
            if (value is not null && (value._shape != _shape || value._dtype != _dtype || value.Device != Device))
                throw new AutogradException(
                    $"Grad: a {value._dtype.NumPyName} tensor of shape {value._shape} on '{value.Device}' is no gradient of "
                    + $"a {_dtype.NumPyName} tensor of shape {_shape} on '{Device}'.");
            Meta.Grad = value;
            Meta.OwnsGrad = false;
        }
    }

    internal AutogradMeta Meta => _autograd ?? CreateMeta();

    /// <summary>
    /// A view of the same memory outside of the gradient graph. Writing to it in place is seen by the version check only.
    /// </summary>
    public Tensor Detach()
    {
        ThrowIfDisposed();
        _storage.AddReference();
        return Alias();
    }

    /// <summary>The same memory outside of the graph, not counted as its user.</summary>
    internal Tensor Alias() => new(_storage, _offset, in _shape, in _strides, _elementCount, _dtype, IsContiguous);

    /// <summary>Another geometry over the same memory, outside of the graph, not counted as its user.</summary>
    internal Tensor Alias(long offset, in Shape shape, in Shape strides)
        => new(_storage, offset, in shape, in strides, shape.ElementCount, _dtype, RowMajor.IsContiguous(in shape, in strides));

    internal void SetHistory(Node node, int index)
    {
        AutogradMeta meta = Meta;
        meta.GradFn = node;
        meta.OutputIndex = index;
        _flags |= TensorFlags.RequiresGrad;
        if (_viewBase is not null) MarkHistoryCurrent();
    }

    /// <summary>The node that takes this tensor's gradient, and which of its outputs the tensor is.</summary>
    internal Node GetGradientNode(out int outputIndex)
    {
        Node? node = GradFn;
        AutogradMeta meta = Meta;
        outputIndex = meta.OutputIndex;
        return node ?? meta.Accumulator ?? CreateAccumulator(meta);
    }

    // Threads that record with the same leaf must agree on its node, else gradients and hooks would be lost.
    private AutogradMeta CreateMeta() => Interlocked.CompareExchange(ref _autograd, new AutogradMeta(), null) ?? _autograd;

    private AccumulateGrad CreateAccumulator(AutogradMeta meta)
        => Interlocked.CompareExchange(ref meta.Accumulator, new AccumulateGrad(this), null) ?? meta.Accumulator;
}
