namespace Arity;

/// <summary>
/// What <c>index(self, indices)</c> means by NumPy's rules: the index tensors broadcast to one shape, whose axes stand in the result where
/// the index tensors stood if those are neighbours, else first; the axes without an index tensor keep their order.
/// </summary>
internal sealed class IndexLayout
{
    private readonly string _operatorName;
    private readonly List<IndexEntry> _entries = [];
    private readonly List<int> _kept = [];
    private bool _isInterrupted;
    private bool _isSeparated;

    private IndexLayout(string operatorName) => _operatorName = operatorName;

    /// <summary>The index tensors, in order.</summary>
    public IReadOnlyList<IndexEntry> Entries => _entries;

    /// <summary>The axes of the indexed tensor that the result has too.</summary>
    public IReadOnlyList<int> Kept => _kept;

    /// <summary>The shape that the index tensors broadcast to; a mask counts as a vector of its true elements.</summary>
    public Shape Picked { get; private set; } = Shape.Create([]);

    /// <summary>Where the axes of <see cref="Picked"/> stand in the result.</summary>
    public int Position { get; private set; }

    /// <summary>The shape of the result.</summary>
    public Shape Result { get; private set; }

    /// <summary>Works out the rules.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="self">The tensor to index.</param>
    /// <param name="indices">Integers or bools; null keeps an axis. Axes past the last entry are kept.</param>
    /// <exception cref="TensorIndexException">Too many indices, an index that is no integer, masks of another shape, or shapes that do not broadcast.</exception>
    public static IndexLayout Create(string operatorName, Tensor self, Tensor?[] indices)
    {
        ArgumentNullException.ThrowIfNull(self);
        ArgumentNullException.ThrowIfNull(indices);
        var layout = new IndexLayout(operatorName);
        int axis = 0;
        foreach (Tensor? index in indices) axis += index is null ? layout.Keep(axis) : layout.Pick(self, index, axis);
        if (axis > self.Rank)
            throw new TensorIndexException(operatorName, nameof(indices), $"{axis} axes are indexed; a tensor of shape {self.Shape} has {self.Rank}.");
        while (axis < self.Rank) axis += layout.Keep(axis);
        if (layout._isSeparated) layout.Position = 0;
        layout.Result = layout.Combine(self);
        return layout;
    }

    /// <summary>Throws unless a tensor holds integers or bools.</summary>
    public static void RequireIndexDType(string operatorName, Tensor index)
    {
        if (index.DType != DType.Bool && !index.DType.IsInteger)
            throw new TensorIndexException(operatorName, "indices", $"a tensor of {index.DType.NumPyName} is no index; give integers or bools.");
    }

    private int Keep(int axis)
    {
        _kept.Add(axis);
        _isInterrupted = _entries.Count > 0;
        return 1;
    }

    private int Pick(Tensor self, Tensor index, int axis)
    {
        index.ThrowIfDisposed();
        RequireIndexDType(_operatorName, index);
        if (_entries.Count == 0) Position = _kept.Count;
        _isSeparated |= _isInterrupted;
        var entry = new IndexEntry(index, axis);
        _entries.Add(entry);
        if (entry.IsMask) RequireMaskShape(self, index, axis);
        Broadcast(entry.IsMask ? CountTrue(index) : index.Shape);
        return entry.IsMask ? index.Rank : 1;
    }

    private void RequireMaskShape(Tensor self, Tensor mask, int axis)
    {
        for (int i = 0; i < mask.Rank && axis + i < self.Rank; i++)
            if (mask.ShapeRef[i] != self.ShapeRef[axis + i])
                throw new TensorIndexException(_operatorName, "indices",
                    $"a mask of shape {mask.Shape} does not match axis {axis + i} of shape {self.Shape}: {mask.ShapeRef[i]} is not {self.ShapeRef[axis + i]}.");
    }

    private void Broadcast(Shape shape)
    {
        for (int fromEnd = 1; fromEnd <= Math.Min(shape.Rank, Picked.Rank); fromEnd++)
            if (shape[-fromEnd] != Picked[-fromEnd] && shape[-fromEnd] != 1 && Picked[-fromEnd] != 1)
                throw new TensorIndexException(_operatorName, "indices", $"the index tensors' shapes {Picked} and {shape} do not broadcast.");
        Picked = CompilerServices.ShapeRules.Broadcast(_operatorName, Picked, shape);
    }

    private Shape Combine(Tensor self)
    {
        List<long> extents = [.. _kept.Select(axis => self.Shape[axis])];
        extents.InsertRange(Position, Picked);
        return extents.ToArray();
    }

    private static long CountTrue(Tensor mask)
    {
        if (mask.ElementCount > int.MaxValue) return CountTrue(Views.Ravel(mask), int.MaxValue);
        ReadOnlySpan<bool> values = mask.Storage.IsHostAccessible ? mask.ContiguousData().AsSpan<bool>() : mask.ToArray<bool>();
        return values.Length - values.Count(false);
    }

    private static long CountTrue(Tensor flat, long run)
    {
        long count = 0;
        for (long start = 0; start < flat.ElementCount; start += run) count += CountTrue(Views.Slice(flat, 0, start, start + run));
        return count;
    }
}
