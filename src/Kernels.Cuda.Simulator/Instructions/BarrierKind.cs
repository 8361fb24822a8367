namespace Arity.Kernels.Cuda.Simulator;

internal enum BarrierKind
{
    Sync,
    Arrive,
    Count,
    And,
    Or,
}
