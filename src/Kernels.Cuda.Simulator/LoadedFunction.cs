namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An entry of a loaded module.</summary>
/// <param name="Program">Its code.</param>
/// <param name="Device">The device that its module is loaded in.</param>
internal sealed record LoadedFunction(EntryProgram Program, int Device);
