namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Where a simulated kernel failed.</summary>
/// <param name="Kernel">The entry.</param>
/// <param name="Line">The line of the module's PTX, from 1.</param>
/// <param name="Thread">The block and the thread, as text.</param>
public sealed record FaultSite(string Kernel, int Line, string Thread)
{
    /// <inheritdoc/>
    public override string ToString() => $"kernel '{Kernel}', PTX line {Line}, {Thread}";
}
