using Arity.CompilerServices;

namespace Arity;

/// <summary>
/// What <c>index(self, indices)</c> means by NumPy's rules: the index tensors broadcast to one shape, whose axes stand in the result where
/// the index tensors stood if those are neighbours, else first; the axes without an index tensor keep their order.
/// </summary>
/// <remarks>For the kernels of <c>index</c> and <c>index_put</c>, on any device.</remarks>
public sealed class IndexLayout
{
    private readonly string _operatorName;
    private readonly Tensor _self;
    private readonly IndexEntry[] _entries;
    private int _entryCount;
    private int _keptCount;
    private bool _isInterrupted;
    private bool _isSeparated;
    private Shape _picked = Shape.Create([]);

    /// <summary>Works out the rules.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="self">The tensor to index.</param>
    /// <param name="indices">Integers or bools; null keeps an axis. Axes past the last entry are kept.</param>
    /// <exception cref="TensorIndexException">
    /// Too many indices, an index that is no integer, masks of another shape, or shapes that do not broadcast.
    /// </exception>
    public IndexLayout(string operatorName, Tensor self, Tensor?[] indices)
    {
        ArgumentNullException.ThrowIfNull(self);
        ArgumentNullException.ThrowIfNull(indices);
        _operatorName = operatorName;
        _self = self;
        _entries = new IndexEntry[indices.Length];
        int axis = 0;
        foreach (Tensor? index in indices) axis += index is null ? Keep(axis) : Pick(index, axis);
        if (axis > self.Rank)
            throw new TensorIndexException(
                operatorName, nameof(indices), $"{axis} axes are indexed; a tensor of shape {self.Shape} has {self.Rank}.");
        while (axis < self.Rank) axis += Keep(axis);
        if (_isSeparated) Position = 0;
    }

    /// <summary>The index tensors, in order.</summary>
    public ReadOnlySpan<IndexEntry> Entries => _entries.AsSpan(0, _entryCount);

    /// <summary>The shape that the index tensors broadcast to; a mask counts as a vector of its true elements.</summary>
    public ref readonly Shape Picked => ref _picked;

    /// <summary>Where the axes of <see cref="Picked"/> stand in the result.</summary>
    public int Position { get; private set; }

    /// <summary>The axes of the indexed tensor that stay in the result, as a set.</summary>
    public ulong KeptAxes { get; private set; }

    /// <summary>The axes of the result that are places that were picked, rather than axes that were kept, as a set.</summary>
    public ulong PickedAxes => ((1UL << _picked.Rank) - 1) << Position;

    /// <summary>Throws unless a tensor holds integers or bools.</summary>
    internal static void RequireIndexDType(string operatorName, Tensor index)
    {
        if (index.DType != DType.Bool && !index.DType.IsInteger)
            throw new TensorIndexException(
                operatorName, "indices", $"a tensor of {index.DType.NumPyName} is no index; give integers or bools.");
    }

    /// <summary>The shape of the result.</summary>
    public Shape GetResult()
    {
        Span<long> extents = stackalloc long[_keptCount + _picked.Rank];
        int axis = 0;
        for (int i = 0; i < extents.Length; i++)
        {
            if (AxisRules.Contains(PickedAxes, i))
            {
                extents[i] = _picked[i - Position];
                continue;
            }

            while (!AxisRules.Contains(KeptAxes, axis)) axis++;
            extents[i] = _self.ShapeRef[axis++];
        }

        return new Shape(extents);
    }

    /// <summary>Whether the axes that the index tensors made lie in one stride.</summary>
    /// <param name="ordered">A tensor of the shape of the result.</param>
    /// <param name="stride">From one picked place to the next, in elements.</param>
    public bool TryGetPlaceStride(Tensor ordered, out long stride)
    {
        ArgumentNullException.ThrowIfNull(ordered);
        stride = 0;
        long length = 1;
        for (int axis = Position + _picked.Rank - 1; axis >= Position; axis--)
        {
            if (ordered.ShapeRef[axis] == 1) continue;
            if (length == 1) stride = ordered.StridesRef[axis];
            else if (ordered.StridesRef[axis] != stride * length) return false;
            length *= ordered.ShapeRef[axis];
        }

        return true;
    }

    private int Keep(int axis)
    {
        if (axis < Shape.MaxRank) KeptAxes |= 1UL << axis;
        _keptCount++;
        _isInterrupted = _entryCount > 0;
        return 1;
    }

    private int Pick(Tensor index, int axis)
    {
        index.ThrowIfDisposed();
        RequireIndexDType(_operatorName, index);
        if (_entryCount == 0) Position = _keptCount;
        _isSeparated |= _isInterrupted;
        bool isMask = index.DType == DType.Bool;
        if (isMask) RequireMaskShape(index, axis);
        var entry = new IndexEntry(index, axis, isMask ? MaskCount.CountTrue(index) : 0);
        _entries[_entryCount++] = entry;
        Broadcast(isMask ? entry.TrueCount : index.Shape);
        return isMask ? index.Rank : 1;
    }

    private void RequireMaskShape(Tensor mask, int axis)
    {
        for (int i = 0; i < mask.Rank && axis + i < _self.Rank; i++)
            if (mask.ShapeRef[i] != _self.ShapeRef[axis + i])
                throw new TensorIndexException(
                    _operatorName, "indices",
                    $"a mask of shape {mask.Shape} does not fit shape {_self.Shape}: their axes {i} and {axis + i} differ.");
    }

    private void Broadcast(Shape shape)
    {
        for (int fromEnd = 1; fromEnd <= Math.Min(shape.Rank, _picked.Rank); fromEnd++)
            if (shape[-fromEnd] != _picked[-fromEnd] && shape[-fromEnd] != 1 && _picked[-fromEnd] != 1)
                throw new TensorIndexException(
                    _operatorName, "indices", $"the index tensors' shapes {_picked} and {shape} do not broadcast.");
        _picked = _entryCount == 1 ? shape : ShapeRules.Broadcast(_operatorName, in _picked, in shape);
    }
}
