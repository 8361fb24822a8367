using System.Diagnostics.CodeAnalysis;

namespace Arity;

public sealed partial class Tensor
{
    private Tensor? _viewBase;

    /// <summary>Whether gradients flow into or through this tensor. Set it on a leaf to ask for its gradient.</summary>
    /// <exception cref="AutogradException">Set to false on a result of recorded operators.</exception>
    /// <exception cref="DTypeException">Set to true on a tensor of integers or bool.</exception>
    public bool RequiresGrad
    {
        get => (_flags & TensorFlags.RequiresGrad) != 0;
        set
        {
            ThrowIfDisposed();
            if (value == RequiresGrad) return;
            if (!value && !IsLeaf) throw new AutogradException("RequiresGrad: a result of recorded operators always requires grad; use Detach().");
            if (value && !_dtype.IsInexact)
                throw new DTypeException("RequiresGrad", null, $"only float and complex tensors can require grad, not {_dtype.NumPyName}; cast with To(...).");
            _flags = value ? _flags | TensorFlags.RequiresGrad : _flags & ~TensorFlags.RequiresGrad;
        }
    }

    /// <summary>Whether no recorded operator made this tensor.</summary>
    public bool IsLeaf => _autograd?.GradFn is null;

    /// <summary>The gradient that <c>Backward</c> accumulated in this leaf, or null.</summary>
    public Tensor? Grad
    {
        get => _autograd?.Grad;
        set => Meta.Grad = value;
    }

    /// <summary>The recorded operator call that made this tensor, or null for a leaf.</summary>
    public Node? GradFn => _autograd?.GradFn;

    [MemberNotNull(nameof(_autograd))]
    internal AutogradMeta Meta => _autograd ??= new AutogradMeta();

    /// <summary>A view of the same memory outside of the gradient graph.</summary>
    public Tensor Detach()
    {
        ThrowIfDisposed();
        _storage.AddReference();
        return new Tensor(_storage, _offset, in _shape, in _strides, _elementCount, _dtype, IsContiguous);
    }

    internal void SetHistory(Node node, int index)
    {
        Meta.GradFn = node;
        Meta.OutputIndex = index;
        _flags |= TensorFlags.RequiresGrad;
    }

    /// <summary>The same memory with a node as its history.</summary>
    internal Tensor WithHistory(Node node, int index)
    {
        Tensor tensor = Detach();
        tensor.SetHistory(node, index);
        return tensor;
    }

    internal Node GetGradientNode(out int outputIndex)
    {
        outputIndex = Meta.OutputIndex;
        return Meta.GradFn ?? (Meta.Accumulator ??= new AccumulateGrad(this));
    }
}
