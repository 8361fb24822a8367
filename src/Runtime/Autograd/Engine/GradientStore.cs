namespace Arity;

/// <summary>Adds gradients into <see cref="Tensor.Grad"/>, from any thread.</summary>
internal static class GradientStore
{
    /// <summary>
    /// Adds a gradient, which then outlives every <see cref="TensorScope"/>, as its leaf may. It is recorded if recording is on, as it is
    /// under <c>createGraph</c>.
    /// </summary>
    /// <param name="tensor">Whose gradient it is.</param>
    /// <param name="gradient">Of the tensor's shape and dtype.</param>
    /// <param name="isOwned">Whether nothing but the engine knows the gradient's memory, so that it may be kept and written.</param>
    public static void Add(Tensor tensor, Tensor gradient, bool isOwned)
    {
        AutogradMeta meta = tensor.Meta;
        lock (meta)
        {
            Tensor sum = meta.Grad is { } before ? AddTo(before, gradient, meta.OwnsGrad) : Keep(gradient, isOwned);
            TensorScope.Forget(sum.Storage);
            meta.Grad = sum;
            meta.OwnsGrad = !GradMode.IsEnabled;
        }
    }

    private static Tensor AddTo(Tensor sum, Tensor gradient, bool isOwned)
        => isOwned && !GradMode.IsEnabled ? Ops.Add(sum, gradient, destination: sum) : Ops.Add(sum, gradient);

    private static Tensor Keep(Tensor gradient, bool isOwned)
    {
        if (GradMode.IsEnabled) return Ops.Clone(gradient);
        return isOwned && IsDense(gradient) ? gradient.Alias() : RawValues.Clone(gradient);
    }

    // A small gradient inside of large memory would keep all of that alive.
    private static bool IsDense(Tensor gradient)
        => gradient.Storage.ByteLength == gradient.ElementCount * gradient.DType.ItemSize && !MemoryOverlap.IsInternal(gradient);
}
