namespace Arity.Kernels.Cpu;

/// <summary>What joining kernels share: each input is copied, with a cast, into its part of the destination.</summary>
internal static class JoinKernel
{
    /// <summary>
    /// Copies the inputs into parts of the destination, as if all were read before anything is written, and disposes the parts.
    /// </summary>
    public static void Copy(Tensor[] tensors, Tensor[] parts, Tensor destination)
    {
        Tensor[] sources = Array.ConvertAll(tensors, t => MemoryOverlap.MayOverlap(t, destination) ? CopyKernel.Clone(t) : t);
        for (int i = 0; i < sources.Length; i++)
        {
            CopyKernel.Run(sources[i], parts[i]);
            parts[i].Dispose();
        }
    }
}
