namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Up to 32 threads that exchange values.</summary>
internal sealed class Warp(int index, SimulatedThread[] lanes)
{
    public const int Size = 32;

    public int Index => index;

    public SimulatedThread[] Lanes => lanes;

    /// <summary>How often <c>bar.warp.sync</c> has ordered its threads' accesses.</summary>
    public int Epoch { get; set; }

    /// <summary>The lanes that exist.</summary>
    public uint Existing => lanes.Length == Size ? uint.MaxValue : (1u << lanes.Length) - 1;
}
