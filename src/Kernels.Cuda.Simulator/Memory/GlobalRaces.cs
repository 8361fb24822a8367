namespace Arity.Kernels.Cuda.Simulator;

/// <summary>
/// Finds races in a piece of global memory: accesses by two threads of one launch, one of them a write, that no barrier orders. Blocks are
/// never ordered. Volatile and ordered accesses race with no other such; kernels with atomic instructions are not watched.
/// </summary>
/// <param name="bytes">The size of the piece.</param>
internal sealed class GlobalRaces(long bytes)
{
    /// <summary>The largest piece that is watched: an access costs some 100 bytes of notes a byte.</summary>
    public const long MostBytes = 16 << 10;

    private readonly AccessMark[] _writes = new AccessMark[bytes], _reads = new AccessMark[bytes];
    private readonly AccessMark[] _strongReads = new AccessMark[bytes];
    private readonly bool[] _strong = new bool[bytes];

    /// <summary>Notes a read.</summary>
    /// <returns>The write that it races with, or null.</returns>
    public AccessMark? Read(in AccessMark mark, int offset, int count, bool isStrong)
    {
        // Blocks run on several processors.
        lock (_writes)
        {
            for (int i = offset; i < offset + count; i++)
            {
                if (RacesWithWrite(mark, i, isStrong)) return _writes[i];
                ref AccessMark read = ref (isStrong ? _strongReads : _reads)[i];
                read = read.IsBefore(mark) ? mark : read.And(mark);
            }

            return null;
        }
    }

    /// <summary>Notes a write.</summary>
    /// <returns>The access that it races with, or null.</returns>
    public AccessMark? Write(in AccessMark mark, int offset, int count, bool isStrong)
    {
        lock (_writes)
        {
            for (int i = offset; i < offset + count; i++)
            {
                if (RacesWithWrite(mark, i, isStrong)) return _writes[i];
                if (!_reads[i].IsBefore(mark)) return _reads[i];
                if (!isStrong && !_strongReads[i].IsBefore(mark)) return _strongReads[i];
                (_writes[i], _strong[i]) = (mark, isStrong);
            }

            return null;
        }
    }

    private bool RacesWithWrite(in AccessMark mark, int at, bool isStrong) => !(isStrong && _strong[at]) && !_writes[at].IsBefore(mark);
}
