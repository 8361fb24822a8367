namespace Arity.Kernels.Cuda.Simulator;

internal enum Rounding
{
    NearestEven,
    Zero,
    Down,
    Up,
}
