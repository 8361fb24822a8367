namespace Arity;

/// <summary>Gradients of recorded operator calls.</summary>
public static partial class Autograd
{
    /// <summary>Whether a call with these tensors is recorded: recording is on and one of them requires grad.</summary>
    public static bool IsRecording(params ReadOnlySpan<Tensor?> tensors)
    {
        if (!GradMode.IsEnabled) return false;
        foreach (Tensor? tensor in tensors)
            if (tensor is { RequiresGrad: true }) return true;
        return false;
    }

    /// <summary>Accumulates the gradient of the sum of some tensors in the leaves that they were computed from.</summary>
    /// <param name="tensors">What to differentiate.</param>
    /// <param name="gradients">The gradient of each, of its shape; may be null for a real tensor of one element, where it is one.</param>
    /// <param name="retainGraph">Whether the graph is kept for another pass.</param>
    /// <param name="createGraph">Whether the pass is recorded, so that the gradients can be differentiated. It keeps the graph too.</param>
    /// <exception cref="AutogradException">A tensor does not require grad, a gradient is missing or does not fit, the graph was freed, or a
    /// tensor that it needs was modified in place.</exception>
    public static void Backward(
        ReadOnlySpan<Tensor> tensors, ReadOnlySpan<Tensor?> gradients = default, bool retainGraph = false, bool createGraph = false)
    {
        RequireOnePerOutput(nameof(Backward), tensors, gradients);
        GraphTask task = GraphTask.Begin(retainGraph, createGraph);
        try
        {
            for (int i = 0; i < tensors.Length; i++) AddRoot(task, nameof(Backward), tensors[i], gradients.IsEmpty ? null : gradients[i]);
            task.Run();
        }
        finally
        {
            task.End();
        }
    }

    /// <summary>Computes the gradients of the sum of some outputs with respect to some inputs. No leaf accumulates anything.</summary>
    /// <param name="outputs">What to differentiate.</param>
    /// <param name="inputs">Leaves, or results on the way, that require grad.</param>
    /// <param name="gradOutputs">The gradient of each output, of its shape; may be null for a real tensor of one element, where it is
    /// one.</param>
    /// <param name="retainGraph">Whether the graph is kept for another pass.</param>
    /// <param name="createGraph">Whether the pass is recorded, so that the gradients can be differentiated. It keeps the graph too.</param>
    /// <param name="allowUnused">Whether an input that no output depends on gives null instead of an exception.</param>
    /// <returns>One gradient per input, of its shape and dtype.</returns>
    /// <exception cref="AutogradException">As for <see cref="Backward"/>, or an input does not require grad or is not used.</exception>
    public static Tensor?[] Grad(
        ReadOnlySpan<Tensor> outputs,
        ReadOnlySpan<Tensor> inputs,
        ReadOnlySpan<Tensor?> gradOutputs = default,
        bool retainGraph = false,
        bool createGraph = false,
        bool allowUnused = false)
    {
        RequireOnePerOutput(nameof(Grad), outputs, gradOutputs);
        var results = new Tensor?[inputs.Length];
        GraphTask task = GraphTask.Begin(retainGraph, createGraph);
        try
        {
            for (int i = 0; i < inputs.Length; i++) AddCapture(task, inputs[i], i, results);
            for (int i = 0; i < outputs.Length; i++) AddRoot(task, nameof(Grad), outputs[i], gradOutputs.IsEmpty ? null : gradOutputs[i]);
            task.Run();
        }
        finally
        {
            task.End();
        }

        if (!allowUnused) RequireUsed(results);
        return results;
    }

    /// <summary>Computes the gradient of an output with respect to an input.</summary>
    /// <inheritdoc cref="Grad(ReadOnlySpan{Tensor}, ReadOnlySpan{Tensor}, ReadOnlySpan{Tensor?}, bool, bool, bool)"/>
    public static Tensor Grad(Tensor output, Tensor input, Tensor? gradOutput = null, bool retainGraph = false, bool createGraph = false)
        => Grad([output], [input], [gradOutput], retainGraph, createGraph)[0]!;

    private static void AddRoot(GraphTask task, string method, Tensor tensor, Tensor? gradient)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        tensor.ThrowIfDisposed();
        if (!tensor.RequiresGrad)
            throw new AutogradException(
                $"{method}: a tensor of shape {tensor.Shape} does not require grad, so there is nothing to differentiate; "
                + "set RequiresGrad on what it is computed from, outside of NoGrad.");
        gradient = gradient is null ? CreateOne(method, tensor) : CheckGradient(method, tensor, gradient);
        Node node = tensor.GetGradientNode(out int output);
        task.AddRoot(node, output, gradient);
    }

    private static void AddCapture(GraphTask task, Tensor input, int slot, Tensor?[] results)
    {
        ArgumentNullException.ThrowIfNull(input);
        input.ThrowIfDisposed();
        if (!input.RequiresGrad) throw new AutogradException(
            $"Grad: input {slot} of shape {input.Shape} does not require grad; set RequiresGrad before it is used.");
        Node node = input.GetGradientNode(out int output);
        task.AddCapture(node, output, slot, results);
    }

    private static Tensor CreateOne(string method, Tensor tensor)
    {
        if (tensor.ElementCount != 1)
            throw new AutogradException(
                $"{method}: a tensor of shape {tensor.Shape} has {tensor.ElementCount} elements, so its gradient must be given; "
                + "or reduce it first, as with Sum().");
        if (tensor.DType.IsComplex)
            throw new AutogradException(
                $"{method}: a {tensor.DType.NumPyName} result has no gradient of its own; give one, or take its Real() or Abs() first.");
        return RawValues.CreateOne(tensor);
    }

    private static Tensor CheckGradient(string method, Tensor tensor, Tensor gradient)
    {
        gradient.ThrowIfDisposed();
        if (gradient.ShapeRef != tensor.ShapeRef)
            throw new AutogradException(
                $"{method}: the gradient has shape {gradient.Shape}, the tensor {tensor.Shape}; they must be equal.");
        if (gradient.Device != tensor.Device)
            throw new AutogradException(
                $"{method}: the gradient is on '{gradient.Device}', the tensor on '{tensor.Device}'; move it with To(device).");
        if (gradient.DType.Kind > tensor.DType.Kind)
            throw new AutogradException(
                $"{method}: a {gradient.DType.NumPyName} gradient cannot be one of a {tensor.DType.NumPyName} tensor; take its Real() "
                + "first.");
        if (gradient.TangentLevel is not null)
            throw new AutogradException(
                $"{method}: the gradient carries a forward-mode tangent, and forward over reverse mode is not supported; Detach() it.");
        return gradient.DType == tensor.DType ? gradient : Ops.AsType(gradient, tensor.DType);
    }

    private static void RequireOnePerOutput(string method, ReadOnlySpan<Tensor> outputs, ReadOnlySpan<Tensor?> gradients)
    {
        if (!gradients.IsEmpty && gradients.Length != outputs.Length)
            throw new AutogradException(
                $"{method}: {gradients.Length} gradients were given for {outputs.Length} tensors; give one each, null for a scalar.");
    }

    private static void RequireUsed(Tensor?[] results)
    {
        int unused = Array.IndexOf(results, null);
        if (unused >= 0)
            throw new AutogradException(
                $"Grad: input {unused} is not used by the outputs; leave it out, or set allowUnused to get null for it.");
    }
}
