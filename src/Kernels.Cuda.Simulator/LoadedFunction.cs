namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An entry of a loaded module.</summary>
internal sealed record LoadedFunction(EntryProgram Program);
