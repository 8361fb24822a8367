namespace Arity.Kernels.Cuda;

/// <summary>The matrices of one operand of a product.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="RowStride">The bytes between rows.</param>
/// <param name="ColumnStride">The bytes between columns.</param>
/// <param name="BatchBits">All batch strides in bytes, combined by or: what divides it divides each.</param>
internal readonly record struct MatMulOperand(Tensor Tensor, long RowStride, long ColumnStride, long BatchBits)
{
    /// <summary>The address of the first element.</summary>
    public ulong Address => CudaStorage.AddressOf(Tensor);

    /// <summary>What has to be a multiple of an alignment beside the strides.</summary>
    public long Others => (long)Address | BatchBits;
}
