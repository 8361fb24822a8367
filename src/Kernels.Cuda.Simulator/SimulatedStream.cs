namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A stream, in which everything has ended when its call returns.</summary>
internal sealed class SimulatedStream;
