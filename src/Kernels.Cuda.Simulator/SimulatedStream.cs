namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A stream, in which everything has ended when its call returns.</summary>
/// <param name="Device">Its device.</param>
internal sealed record SimulatedStream(int Device);
