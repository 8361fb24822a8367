using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>A position in <see cref="Dims"/>, of which the first is the innermost, and the byte offsets of both operands there.</summary>
internal unsafe struct DimsWalk
{
    private fixed long _index[Shape.MaxRank];

    public DimsWalk(Dims* dims, long position)
    {
        for (int dimension = 0; dimension < dims->Rank; dimension++)
        {
            long index = position % dims->Extents[dimension];
            position /= dims->Extents[dimension];
            _index[dimension] = index;
            Offset += index * dims->Steps[dimension];
            OtherOffset += index * dims->OtherSteps[dimension];
        }
    }

    /// <summary>Where the first operand is.</summary>
    public long Offset { get; private set; }

    /// <summary>Where the second operand is.</summary>
    public long OtherOffset { get; private set; }

    /// <summary>How many positions the innermost dimension still has.</summary>
    public readonly long RowRemainder(Dims* dims) => dims->Extents[0] - _index[0];

    /// <summary>Goes on, at most to the end of the innermost dimension.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(Dims* dims, long count)
    {
        _index[0] += count;
        Offset += count * dims->Steps[0];
        OtherOffset += count * dims->OtherSteps[0];
        for (int inner = 0; _index[inner] == dims->Extents[inner] && inner < dims->Rank - 1; inner++)
        {
            int outer = inner + 1;
            Offset += dims->Steps[outer] - (dims->Extents[inner] * dims->Steps[inner]);
            OtherOffset += dims->OtherSteps[outer] - (dims->Extents[inner] * dims->OtherSteps[inner]);
            _index[inner] = 0;
            _index[outer]++;
        }
    }
}
