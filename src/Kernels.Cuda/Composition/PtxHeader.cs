namespace Arity.Kernels.Cuda.Composition;

/// <summary>What every module begins with.</summary>
internal static class PtxHeader
{
    /// <summary>ISA 7.0 and sm_75: the oldest that CUDA 13 still knows, so that every later device compiles it.</summary>
    public const string Text = ".version 7.0\n.target sm_75\n.address_size 64\n\n";
}
