namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The order of a block's threads, shuffled by a seed: the same for a seed and a block, whoever runs it.</summary>
internal sealed class ThreadOrder(int count)
{
    private readonly int[] _order = new int[count];
    private ulong _state;

    public ReadOnlySpan<int> Indices => _order;

    public void Reset(int seed, long block)
    {
        _state = (ulong)seed ^ ((ulong)block << 32);
        for (int i = 0; i < _order.Length; i++)
            _order[i] = i;
        Shuffle();
    }

    public void Shuffle()
    {
        for (int i = _order.Length - 1; i > 0; i--)
        {
            var other = (int)(Next() % (uint)(i + 1));
            (_order[i], _order[other]) = (_order[other], _order[i]);
        }
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private uint Next()
    {
        _state += 0x9e3779b97f4a7c15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return (uint)(mixed >> 32);
    }
}
