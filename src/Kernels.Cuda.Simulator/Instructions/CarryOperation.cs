namespace Arity.Kernels.Cuda.Simulator;

internal enum CarryOperation
{
    Add,
    Subtract,
    MultiplyLow,
    MultiplyHigh,
    MultiplyHighSigned,
}
