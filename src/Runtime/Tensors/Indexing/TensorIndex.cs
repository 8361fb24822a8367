namespace Arity;

/// <summary>One index between the brackets of <c>tensor[...]</c>, with NumPy's meaning.</summary>
/// <remarks>
/// Integers, <see cref="System.Index"/> and 0-d tensors pick an element; <see cref="System.Range"/> and <see cref="Arity.Slice"/> pick a
/// range;
/// tensors of integers pick elements in any order; a bool, and a tensor of bools over one axis or several, picks where it is true.
/// </remarks>
public readonly struct TensorIndex
{
    private TensorIndex(TensorIndexKind kind, long integer = 0, Slice slice = default, Tensor? tensor = null)
    {
        Kind = kind;
        Integer = integer;
        Slice = slice;
        Tensor = tensor;
    }

    /// <summary>As many full slices as the other indices leave axes; Python's <c>...</c>.</summary>
    public static TensorIndex Ellipsis => new(TensorIndexKind.Ellipsis);

    /// <summary>A new axis of extent 1; NumPy's <c>newaxis</c>, Python's <c>None</c>.</summary>
    public static TensorIndex NewAxis => new(TensorIndexKind.NewAxis);

    internal TensorIndexKind Kind { get; }

    /// <summary>The integer, or 1 for a bool that is true.</summary>
    internal long Integer { get; }

    internal Slice Slice { get; }

    internal Tensor? Tensor { get; }

    /// <summary>Picks, with other tensors or bools, by position.</summary>
    internal bool IsAdvanced => Kind is TensorIndexKind.Tensor or TensorIndexKind.Bool;

    /// <summary>How many axes of the tensor the index stands for; an ellipsis is counted by what is left.</summary>
    internal int AxisCount => Kind switch
    {
        TensorIndexKind.Integer or TensorIndexKind.Slice => 1,
        TensorIndexKind.Tensor => Tensor!.DType == DType.Bool ? Tensor.Rank : 1,
        _ => 0,
    };

    /// <summary>One element of an axis; negative counts from the end.</summary>
    public static implicit operator TensorIndex(int index) => new(TensorIndexKind.Integer, index);

    /// <summary>One element of an axis; negative counts from the end.</summary>
    public static implicit operator TensorIndex(long index) => new(TensorIndexKind.Integer, index);

    /// <summary>A new axis of extent 1 if true, 0 if false.</summary>
    public static implicit operator TensorIndex(bool value) => new(TensorIndexKind.Bool, value ? 1 : 0);

    /// <summary>One element of an axis, such as <c>^1</c>, the last.</summary>
    /// <exception cref="TensorIndexException"><c>^0</c>, which is behind the last element.</exception>
    public static implicit operator TensorIndex(Index index)
    {
        if (index.IsFromEnd && index.Value == 0)
            throw new TensorIndexException("index", nameof(index), "^0 is behind the last element; the last one is ^1.");
        return new TensorIndex(TensorIndexKind.Integer, index.IsFromEnd ? -(long)index.Value : index.Value);
    }

    /// <summary>A range of an axis, such as <c>1..^1</c>; as in NumPy, bounds past the ends are clamped.</summary>
    public static implicit operator TensorIndex(Range range) => new Slice(Bound(range.Start), Bound(range.End));

    /// <summary>A range of an axis.</summary>
    public static implicit operator TensorIndex(Slice slice) => new(TensorIndexKind.Slice, slice: slice);

    /// <summary>Elements picked by a tensor of integers, or by one of bools.</summary>
    /// <exception cref="TensorIndexException">The tensor holds neither integers nor bools.</exception>
    public static implicit operator TensorIndex(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        IndexLayout.RequireIndexDType("index", tensor);
        return new TensorIndex(TensorIndexKind.Tensor, tensor: tensor);
    }

    /// <summary>Reads indices as NumPy's text, for example <c>::-1, 2, ..., None</c>.</summary>
    /// <exception cref="TensorIndexException">The text is no index.</exception>
    public static TensorIndex[] Parse(string text) => IndexText.Parse(text);

    // "From the end" with 0 is the end itself, which no integer expresses; the bound is clamped anyway.
    private static long Bound(Index index) => !index.IsFromEnd ? index.Value : index.Value == 0 ? long.MaxValue : -(long)index.Value;
}
