namespace Arity.Kernels.Cpu;

/// <summary>Joins tensors of one shape along a new axis of the destination.</summary>
internal static class Stack
{
    public static void Run<T>(Tensor[] tensors, long axis, Tensor destination)
        where T : unmanaged
    {
        var parts = new Tensor[tensors.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = Views.Select(destination, axis, i);
        JoinKernel.Copy(tensors, parts, destination);
    }
}
