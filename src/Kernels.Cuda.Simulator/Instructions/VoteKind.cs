namespace Arity.Kernels.Cuda.Simulator;

internal enum VoteKind
{
    Ballot,
    All,
    Any,
    Uniform,
}
