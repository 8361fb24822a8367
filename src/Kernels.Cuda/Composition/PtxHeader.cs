namespace Arity.Kernels.Cuda.Composition;

/// <summary>What every module begins with.</summary>
internal static class PtxHeader
{
    /// <summary>ISA 7.0 and sm_75: the oldest that CUDA 13 still knows, so that every later device compiles it.</summary>
    public const string Text = ".version 7.0\n.target sm_75\n.address_size 64\n\n";

    /// <summary>For tensor cores: <c>cp.async</c> and <c>mma.sync</c> of bfloat16, tf32 and whole halves need sm_80.</summary>
    public const string TensorText = ".version 7.0\n.target sm_80\n.address_size 64\n\n";
}
