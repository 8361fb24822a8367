namespace Arity.Kernels.Cuda;

/// <summary>The kernels of <c>concatenate</c> and <c>stack</c>: every tensor is copied to its part of the destination.</summary>
public static class CudaConcatenate
{
    /// <summary>Copies the tensors one after the other along an axis.</summary>
    /// <typeparam name="T">The common element type.</typeparam>
    public static void Run<T>(Tensor[] tensors, long axis, Tensor destination)
        where T : unmanaged
    {
        if (axis < 0) axis += destination.Rank;
        long start = 0;
        foreach (Tensor tensor in tensors)
        {
            long extent = tensor.Shape[(int)axis];
            using Tensor part = destination.Slice(axis, start, start + extent);
            destination.Device.Backend.Copy(tensor, part);
            start += extent;
        }
    }

    /// <summary>Copies the tensors side by side along a new axis.</summary>
    /// <typeparam name="T">The common element type.</typeparam>
    public static void Stack<T>(Tensor[] tensors, long axis, Tensor destination)
        where T : unmanaged
    {
        for (int i = 0; i < tensors.Length; i++)
        {
            using Tensor part = destination.Select(axis, i);
            destination.Device.Backend.Copy(tensors[i], part);
        }
    }
}
