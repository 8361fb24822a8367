namespace Arity.Kernels.Cuda;

/// <summary>Brings tensors of more dimensions than a kernel takes into fewer, by row-major copies; copies take any number.</summary>
internal static class ManyDimensions
{
    /// <summary>The most dimensions of one kind that a kernel takes, after those that lie gap-free are joined.</summary>
    public const int MaxRank = ElementwiseKey.MaxRank;

    /// <summary>Runs a kernel that works along some axes on matrices, whose rows are those axes.</summary>
    /// <param name="self">The input.</param>
    /// <param name="isAlong">Whether the kernel works along an axis, counted from 0.</param>
    /// <param name="destination">Not empty; of the input's rank, or without the axes.</param>
    /// <param name="run">Gets the input and the destination, which are as many rows.</param>
    public static void Run(Tensor self, Func<int, bool> isAlong, Tensor destination, Action<Tensor, Tensor> run)
    {
        IEnumerable<int> axes = Enumerable.Range(0, self.Rank);
        Axes order = axes.OrderBy(isAlong).Select(axis => (long)axis).ToArray();
        long rows = axes.Where(axis => !isAlong(axis)).Aggregate(1L, (product, axis) => product * self.Shape[axis]);
        long columns = axes.Where(isAlong).Aggregate(1L, (product, axis) => product * self.Shape[axis]);
        Tensor matrix = CudaElementwise.Copied(self.Detach().Permute(order)).Reshape(rows, columns);
        Tensor target = destination.Detach();
        if (destination.Rank == self.Rank) target = target.Permute(order);
        Write(target, [rows, destination.ElementCount / rows], result => run(matrix, result));
    }

    /// <summary>Lets a result be written into gap-free memory of another shape, and copies it where it belongs if that has gaps.</summary>
    /// <param name="destination">Where it belongs.</param>
    /// <param name="shape">As many elements.</param>
    /// <param name="write">Gets where to write.</param>
    public static void Write(Tensor destination, Shape shape, Action<Tensor> write)
    {
        Tensor target = destination.IsContiguous
            ? destination.Detach() : Ops.Empty(destination.Shape, dtype: destination.DType, device: destination.Device);
        write(target.Reshape(shape));
        if (!destination.IsContiguous) destination.Device.Backend.Copy(target, destination);
    }
}
