namespace Arity;

public static partial class Ops
{
    /// <summary>A tensor of no dimensions that holds one number, of the dtype of its C# type.</summary>
    /// <inheritdoc cref="Arity.Tensor.From{T}(T, Device?)"/>
    public static Tensor Tensor<T>(T value)
        where T : unmanaged => global::Arity.Tensor.From(value);

    /// <summary>Copies numbers into a tensor of one dimension.</summary>
    /// <inheritdoc cref="Arity.Tensor.From{T}(ReadOnlySpan{T}, Shape?, Device?)"/>
    public static Tensor Tensor<T>(params ReadOnlySpan<T> values)
        where T : unmanaged => global::Arity.Tensor.From(values);

    /// <inheritdoc cref="Arity.Tensor.From{T}(T[,], Device?)"/>
    public static Tensor Tensor<T>(T[,] values)
        where T : unmanaged => global::Arity.Tensor.From(values);

    /// <inheritdoc cref="Arity.Tensor.From{T}(T[,,], Device?)"/>
    public static Tensor Tensor<T>(T[,,] values)
        where T : unmanaged => global::Arity.Tensor.From(values);

    /// <inheritdoc cref="Arity.Tensor.From{T}(T[][], Device?)"/>
    public static Tensor Tensor<T>(T[][] rows)
        where T : unmanaged => global::Arity.Tensor.From(rows);

    /// <inheritdoc cref="Arity.Tensor.From{T}(T[][][], Device?)"/>
    public static Tensor Tensor<T>(T[][][] rows)
        where T : unmanaged => global::Arity.Tensor.From(rows);
}
