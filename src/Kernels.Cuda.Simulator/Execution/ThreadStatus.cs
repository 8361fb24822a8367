namespace Arity.Kernels.Cuda.Simulator;

internal enum ThreadStatus
{
    Ready,
    AtWarp,
    AtBarrier,
    Exited,
}
