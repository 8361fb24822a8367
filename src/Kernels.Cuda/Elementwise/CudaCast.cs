namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>astype</c>: copying casts.</summary>
public static class CudaCast
{
    /// <summary>Copies the input into the destination, which has the wanted dtype.</summary>
    /// <typeparam name="T">The input's element type.</typeparam>
    public static void Run<T>(Tensor self, DType dtype, Tensor destination)
        where T : unmanaged
        => destination.Device.Backend.Copy(self, destination);
}
