namespace Arity;

internal readonly ref partial struct IndexExpression
{
    private bool IsWholeMask => Picks is [{ DType: DType.Bool } mask] && _indices.Length == 1 && mask.Rank == _self.Rank;

    /// <summary>The tensor without leading axes of extent 1 that exceed a rank.</summary>
    public static Tensor WithRank(Tensor value, int rank)
    {
        while (value.Rank > rank && value.ShapeRef[0] == 1) value = value.Select(0, 0);
        return value;
    }

    /// <summary>The result of <c>index</c> as NumPy shapes it.</summary>
    public Tensor WithoutSeparator(Tensor result)
    {
        if (Separator < 0) return result;
        (int pickedRank, int keptBefore, _) = CountAxes();
        return result.Squeeze(pickedRank + keptBefore);
    }

    /// <summary>A value to be written, with the separator's axis, and without the leading axes of extent 1 that the result lacks.</summary>
    /// <exception cref="ShapeException">A mask of all axes takes a vector only, as in NumPy.</exception>
    public Tensor WithSeparator(Tensor value)
    {
        if (IsWholeMask && value.Rank > 1)
            throw new ShapeException(
                "index", nameof(value), $"a mask of the whole tensor picks a vector; a value of shape {value.Shape} has more axes.");
        (int pickedRank, int keptBefore, int keptBehind) = CountAxes();
        Tensor stripped = WithRank(value, pickedRank + keptBefore + keptBehind);
        return Separator < 0 || stripped.Rank <= keptBehind ? stripped : stripped.ExpandDims(stripped.Rank - keptBehind);
    }

    // The rank that the index tensors broadcast to, and how many axes are kept before and behind the separator.
    private (int Picked, int KeptBefore, int KeptBehind) CountAxes()
    {
        int pickedRank = 0, pickedAxes = 0, before = 0;
        for (int i = 0; i < Picks!.Length; i++)
        {
            Tensor? pick = Picks[i];
            bool isMask = pick?.DType == DType.Bool;
            pickedRank = Math.Max(pickedRank, isMask ? 1 : pick?.Rank ?? 0);
            pickedAxes += isMask ? pick!.Rank : pick is null ? 0 : 1;
            before += pick is null && i < Separator ? 1 : 0;
        }

        int separators = Separator < 0 ? 0 : 1;
        return (pickedRank, before, View.Rank - pickedAxes - before - separators);
    }
}
