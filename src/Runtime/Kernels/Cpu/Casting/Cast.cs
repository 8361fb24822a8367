namespace Arity.Kernels.Cpu;

/// <summary>The kernel of <c>astype</c>: the destination has the dtype, and copying casts.</summary>
internal static class Cast
{
    public static void Run<T>(Tensor self, DType dtype, Tensor destination)
        where T : unmanaged => CopyKernel.Run(self, destination);
}
