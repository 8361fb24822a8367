namespace Arity.Kernels.Cpu;

/// <summary>Joins tensors one after the other along an axis of the destination.</summary>
internal static class Concatenate
{
    public static void Run<T>(Tensor[] tensors, long axis, Tensor destination)
        where T : unmanaged
    {
        int along = AxisRules.Normalize("concatenate", axis, destination.Rank);
        var parts = new Tensor[tensors.Length];
        long start = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            long end = start + tensors[i].ShapeRef[along];
            parts[i] = Views.Slice(destination, along, start, end);
            start = end;
        }

        JoinKernel.Copy(tensors, parts, destination);
    }
}
