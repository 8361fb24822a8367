namespace Arity.Kernels.Cpu;

/// <summary>A position in an <see cref="ElementwisePlan"/>: the index in each dimension, innermost first.</summary>
internal unsafe struct Walk
{
    private fixed long _index[Shape.MaxRank];

    /// <summary>Goes to an element by its number in the order of the walk.</summary>
    public Walk(ElementwisePlan* plan, long element)
    {
        for (int dimension = 0; dimension < plan->Rank; dimension++)
        {
            _index[dimension] = element % plan->Extents[dimension];
            element /= plan->Extents[dimension];
        }
    }

    /// <summary>How many elements the current innermost row still has.</summary>
    public readonly long RowRemainder(ElementwisePlan* plan) => plan->Extents[0] - _index[0];

    /// <summary>Where the current element of an operand is.</summary>
    public readonly byte* Address(ElementwisePlan* plan, int operand)
    {
        long address = plan->Pointers[operand];
        for (int dimension = 0; dimension < plan->Rank; dimension++) address += _index[dimension] * plan->Stride(operand, dimension);
        return (byte*)address;
    }

    /// <summary>How many rows follow the current one before a dimension further out steps; the plan has two dimensions or more.</summary>
    public readonly long FollowingRows(ElementwisePlan* plan) => plan->Extents[1] - _index[1] - 1;

    /// <summary>Where in its row the current element is.</summary>
    public readonly long Column => _index[0];

    /// <summary>Goes on by any number of elements.</summary>
    public void Skip(ElementwisePlan* plan, long count)
    {
        _index[0] += count;
        for (int dimension = 0; _index[dimension] >= plan->Extents[dimension] && dimension < plan->Rank - 1; dimension++)
        {
            (long carry, _index[dimension]) = Math.DivRem(_index[dimension], plan->Extents[dimension]);
            _index[dimension + 1] += carry;
        }
    }

    /// <summary>Goes on by some elements, at most to the end of the row.</summary>
    public void Advance(ElementwisePlan* plan, long count)
    {
        _index[0] += count;
        for (int dimension = 0; _index[dimension] == plan->Extents[dimension] && dimension < plan->Rank - 1; dimension++)
        {
            _index[dimension] = 0;
            _index[dimension + 1]++;
        }
    }
}
