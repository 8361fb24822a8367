namespace Arity.Kernels.Cpu;

/// <summary>Dimensions that two operands walk together: extents, and byte steps of each. There is always at least one.</summary>
internal unsafe struct Dims
{
    public fixed long Extents[Shape.MaxRank];
    public fixed long Steps[Shape.MaxRank];
    public fixed long OtherSteps[Shape.MaxRank];
    public int Rank;
    public long Count;

    public void Clear()
    {
        Rank = 0;
        Count = 1;
    }

    /// <summary>Appends a dimension, unless it has but one index.</summary>
    public void Add(long extent, long step, long otherStep)
    {
        Count *= extent;
        if (extent == 1) return;
        Extents[Rank] = extent;
        Steps[Rank] = step;
        OtherSteps[Rank++] = otherStep;
    }

    /// <summary>Orders the dimensions by the first operand's steps, shortest first and zeros last, and merges what it can.</summary>
    public void Normalize()
    {
        Close();
        for (int i = 1; i < Rank; i++)
            for (int j = i; j > 0 && Key(j) < Key(j - 1); j--)
                Swap(j, j - 1);
        Coalesce();
    }

    /// <summary>Merges dimensions as they follow each other, but leaves their order.</summary>
    public void NormalizeInOrder()
    {
        Close();
        Coalesce();
    }

    private readonly ulong Key(int dimension) => (ulong)Math.Abs(Steps[dimension]) - 1;

    private void Close()
    {
        if (Rank > 0) return;
        Extents[0] = 1;
        Steps[0] = OtherSteps[0] = 0;
        Rank = 1;
    }

    private void Coalesce()
    {
        int last = 0;
        for (int dimension = 1; dimension < Rank; dimension++)
        {
            bool follows = Steps[dimension] == Steps[last] * Extents[last] && OtherSteps[dimension] == OtherSteps[last] * Extents[last];
            if (follows) Extents[last] *= Extents[dimension];
            else if (++last != dimension) Swap(last, dimension);
        }

        Rank = last + 1;
    }

    private void Swap(int a, int b)
    {
        (Extents[a], Extents[b]) = (Extents[b], Extents[a]);
        (Steps[a], Steps[b]) = (Steps[b], Steps[a]);
        (OtherSteps[a], OtherSteps[b]) = (OtherSteps[b], OtherSteps[a]);
    }
}
