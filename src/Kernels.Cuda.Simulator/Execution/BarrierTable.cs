namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The 16 barriers of a block: how many threads have arrived without waiting.</summary>
internal sealed class BarrierTable
{
    public const int Count = 16;

    private readonly int[] _arrived = new int[Count];

    public void Reset() => Array.Clear(_arrived);

    public void Arrive(int barrier) => _arrived[barrier]++;

    public int GetArrived(int barrier) => _arrived[barrier];

    public void Complete(int barrier) => _arrived[barrier] = 0;
}
