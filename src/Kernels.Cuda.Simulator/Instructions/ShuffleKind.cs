namespace Arity.Kernels.Cuda.Simulator;

internal enum ShuffleKind
{
    Up,
    Down,
    Butterfly,
    Index,
}
