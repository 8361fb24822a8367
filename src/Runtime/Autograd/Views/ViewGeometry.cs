namespace Arity;

/// <summary>Where a view lies in its base, independent of their memory, so that it can be found in a gradient of the base too.</summary>
internal sealed class ViewGeometry
{
    private readonly Shape _baseShape;
    private readonly Shape _baseStrides;
    private readonly Shape _shape;
    private readonly Shape _strides;
    private readonly long _baseStart;
    private readonly long _baseLength;
    private readonly long _viewStart;
    private readonly bool _isRowMajor;
    private readonly bool _hasGaps;

    /// <summary>Describes a view.</summary>
    /// <exception cref="AutogradException">Elements of the base share memory, so that a write to one is a write to several, or the view
    /// reaches outside of its base.</exception>
    public ViewGeometry(Tensor viewBase, Tensor view)
    {
        if (MemoryOverlap.IsInternal(viewBase))
            throw new AutogradException(
                $"A view of a tensor of shape {viewBase.Shape} whose elements share memory has no gradient; take a Clone() first.");
        _baseShape = viewBase.Shape;
        _baseStrides = viewBase.Strides;
        _shape = view.Shape;
        _strides = view.Strides;
        _isRowMajor = viewBase.IsContiguous;
        (long low, long high) = Reach(in _baseShape, in _baseStrides);
        _baseStart = -low;
        _baseLength = viewBase.ElementCount == 0 ? 0 : high - low + 1;
        _hasGaps = viewBase.ElementCount < _baseLength;
        _viewStart = view.Offset - viewBase.Offset - low;
        RequireInside(viewBase, view);
    }

    /// <summary>The view of values of the base.</summary>
    public Tensor Read(Tensor values)
    {
        Tensor frame = _isRowMajor ? values.ContiguousData() : CopyToFrame(values);
        frame.Storage.AddReference();
        return ViewOf(frame);
    }

    /// <summary>Values of the base with zeros in the view.</summary>
    public Tensor Erase(Tensor values)
    {
        Tensor frame = CopyToFrame(values);
        RawValues.Clear(ViewOf(frame));
        return BaseOf(frame);
    }

    /// <summary>Zeros in the shape of the base, with values added in the view.</summary>
    public Tensor Scatter(Tensor values)
    {
        Tensor frame = Ops.Zeros(_baseLength, dtype: values.DType, device: values.Device);
        AddTo(ViewOf(frame), values);
        return BaseOf(frame);
    }

    private static void AddTo(Tensor target, Tensor values)
    {
        // A view that repeats elements (expanded, or windows that overlap) is added slice by slice.
        if (MemoryOverlap.IsInternal(target)) AddSlices(target, values);
        else RawValues.Copy(values, target);
    }

    private static void AddSlices(Tensor target, Tensor values)
    {
        if (!MemoryOverlap.IsInternal(target))
        {
            RawValues.Copy(Ops.Add(target, values), target);
            return;
        }

        for (long i = 0; i < target.ShapeRef[0]; i++) AddSlices(Slice(target, i), Slice(values, i));
    }

    private static Tensor Slice(Tensor tensor, long index)
        => tensor.Alias(tensor.Offset + (index * tensor.StridesRef[0]), Tail(in tensor.ShapeRef), Tail(in tensor.StridesRef));

    private static Shape Tail(in Shape shape) => new(shape.AsSpan()[1..]);

    private static (long Low, long High) Reach(in Shape shape, in Shape strides)
    {
        long low = 0, high = 0;
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            long reach = strides[axis] * (shape[axis] - 1);
            low += Math.Min(reach, 0);
            high += Math.Max(reach, 0);
        }

        return (low, high);
    }

    // AsStrided may show memory between or beyond the elements of what it was called on; gradients are known of the elements only.
    private void RequireInside(Tensor viewBase, Tensor view)
    {
        if (view.ElementCount == 0) return;
        (long low, long high) = Reach(in _shape, in _strides);
        if (_viewStart + low < 0 || _viewStart + high >= _baseLength)
            throw new AutogradException(
                $"A view of shape {view.Shape} reaches outside of the tensor of shape {viewBase.Shape} that it was made of, "
                + "so its gradient is not known there.");
    }

    private Tensor AllocateFrame(Tensor model) => _hasGaps
        ? Ops.Zeros(_baseLength, dtype: model.DType, device: model.Device)
        : Tensor.Allocate(_baseLength, model.DType, model.Device);

    private Tensor CopyToFrame(Tensor values)
    {
        Tensor frame = AllocateFrame(values);
        RawValues.Copy(values, BaseOf(frame));
        return frame;
    }

    private Tensor BaseOf(Tensor frame) => frame.Alias(_baseStart, in _baseShape, in _baseStrides);

    private Tensor ViewOf(Tensor frame) => frame.Alias(frame.Offset + _viewStart, in _shape, in _strides);
}
