namespace Arity;

/// <summary>Adds gradients into <see cref="Tensor.Grad"/>, from any thread.</summary>
internal static class GradientStore
{
    /// <summary>Adds a gradient, which then outlives every <see cref="TensorScope"/>, as its leaf may. It is recorded if recording is on, as it is under <c>createGraph</c>.</summary>
    /// <param name="tensor">Whose gradient it is.</param>
    /// <param name="gradient">Of the tensor's shape and dtype.</param>
    /// <param name="isOwned">Whether nothing but the engine knows the gradient's memory, so that it may be kept and written.</param>
    public static void Add(Tensor tensor, Tensor gradient, bool isOwned)
    {
        AutogradMeta meta = tensor.Meta;
        lock (meta)
        {
            if (GradMode.IsEnabled) AddRecorded(meta, gradient);
            else if (meta.Grad is null) meta.Grad = isOwned && IsDense(gradient) ? gradient.Alias() : RawValues.Clone(gradient);
            else if (meta.OwnsGrad) Ops.Add(meta.Grad, gradient, destination: meta.Grad);
            else meta.Grad = Ops.Add(meta.Grad, gradient);
            meta.OwnsGrad = !GradMode.IsEnabled;
            TensorScope.Forget(meta.Grad.Storage);
        }
    }

    private static void AddRecorded(AutogradMeta meta, Tensor gradient)
        => meta.Grad = meta.Grad is null ? Ops.Clone(gradient) : Ops.Add(meta.Grad, gradient);

    // A small gradient inside of large memory would keep all of that alive.
    private static bool IsDense(Tensor gradient)
        => gradient.Storage.ByteLength == gradient.ElementCount * gradient.DType.ItemSize && !MemoryOverlap.IsInternal(gradient);
}
