namespace Arity.Kernels.Cuda;

/// <summary>Runs a body over more dimensions than one kernel takes.</summary>
internal static class ElementwiseParts
{
    /// <summary>Launches once for every index along the shortest axis, for each again if need be.</summary>
    /// <inheritdoc cref="CudaElementwise.Run(CudaKernel, DType, DType, ReadOnlySpan{Tensor})"/>
    public static void Run(CudaKernel kernel, DType compute, DType result, ReadOnlySpan<Tensor> operands)
    {
        Shape shape = operands[0].Shape;
        int shortest = Enumerable.Range(0, shape.Rank).Where(axis => shape[axis] > 1).MinBy(axis => shape[axis]);
        var parts = new Tensor[operands.Length];
        for (long index = 0; index < shape[shortest]; index++)
        {
            for (int i = 0; i < parts.Length; i++) parts[i] = Part(operands[i], shortest - shape.Rank, index);
            CudaElementwise.Run(kernel, compute, result, parts);
        }
    }

    // An axis, counted from the end, that the operand lacks or that is 1 is repeated.
    private static Tensor Part(Tensor operand, int axis, long index)
    {
        int own = operand.Rank + axis;
        return own < 0 ? operand : operand.Detach().Select(own, operand.Shape[own] == 1 ? 0 : index);
    }
}
