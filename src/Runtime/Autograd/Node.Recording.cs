namespace Arity;

/// <content>What a derived node calls while the operator call is recorded, and its formulas later.</content>
public abstract partial class Node
{
    /// <summary>Makes this node the history of an output.</summary>
    /// <param name="output">A new tensor; nothing happens if its dtype carries no gradients.</param>
    /// <param name="index">Which output it is.</param>
    public void Attach(Tensor output, int index = 0)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!output.DType.IsInexact) return;
        NoteOutput(output, index);
        output.SetHistory(this, index);
    }

    /// <summary>Makes this node the history of a list of outputs.</summary>
    public void AttachAll(Tensor[] outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        for (int i = 0; i < outputs.Length; i++) Attach(outputs[i], i);
    }

    /// <summary>
    /// Makes this node the history of a tensor that the call overwrote; of a view, its base and the base's other views learn of it.
    /// </summary>
    public void AttachInPlace(Tensor self)
    {
        ArgumentNullException.ThrowIfNull(self);
        if (!self.DType.IsInexact) return;
        NoteOutput(self, 0);
        InPlace.Rebase(self, this);
    }

    /// <summary>Notes a tensor input, so that its gradient finds its way.</summary>
    protected void SetInput(int index, Tensor? input)
    {
        if (input is null || (input.Flags & TensorFlags.Differentiable) == 0) return;
        NoteTangent(input);
        if (input.RequiresGrad) EdgeSpan[index] = new Edge(input.GetGradientNode(out int output), output);
    }

    /// <summary>Notes the tensors of a list as consecutive inputs.</summary>
    protected void SetInputs(int start, Tensor?[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        for (int i = 0; i < inputs.Length; i++) SetInput(start + i, inputs[i]);
    }

    /// <summary>Whether the gradient of an input is wanted.</summary>
    protected bool NeedsGradient(int index) => EdgeSpan[index].Node is { } next && GraphTask.Wants(next);

    /// <summary>Whether the gradient of any input in a range is wanted.</summary>
    protected bool NeedsGradient(int start, int count)
    {
        for (int i = start; i < start + count; i++)
            if (NeedsGradient(i)) return true;
        return false;
    }

    /// <summary>The gradients of all outputs, zeros where the engine has none.</summary>
    protected Tensor[] Gradients(ReadOnlySpan<Tensor?> outputGradients)
    {
        var gradients = new Tensor[outputGradients.Length];
        for (int i = 0; i < gradients.Length; i++) gradients[i] = Gradient(outputGradients, i);
        return gradients;
    }

    /// <summary>Stores the gradients of a list of inputs.</summary>
    protected static void SetGradients(Span<Tensor?> inputGradients, int start, Tensor?[] gradients)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        gradients.CopyTo(inputGradients[start..]);
    }

    /// <summary>The gradient of an output, zeros where the engine has none.</summary>
    protected Tensor Gradient(ReadOnlySpan<Tensor?> outputGradients, int index)
    {
        if (outputGradients[index] is { } gradient) return gradient;
        TensorMetadata output = Outputs[index];
        return Ops.Zeros(output.Shape, dtype: output.DType, device: output.Device);
    }

    /// <summary>Saves an input for the formulas.</summary>
    protected SavedTensor Save(Tensor? tensor)
    {
        if (tensor is not null) NoteTangent(tensor);
        return SavedTensor.Input(tensor);
    }

    /// <summary>Saves a list of inputs for the formulas.</summary>
    protected SavedTensor[] Save(Tensor?[] tensors) => Array.ConvertAll(tensors, Save);

    /// <summary>Saves an output for the formulas.</summary>
    protected static SavedTensor SaveOutput(Tensor tensor, int index = 0) => SavedTensor.Output(tensor, index);

    /// <summary>Saves a list of outputs for the formulas.</summary>
    protected static SavedTensor[] SaveOutput(Tensor[] tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var saved = new SavedTensor[tensors.Length];
        for (int i = 0; i < saved.Length; i++) saved[i] = SavedTensor.Output(tensors[i], i);
        return saved;
    }

    /// <summary>The saved tensor, once it is known not to have been modified.</summary>
    protected Tensor Unpack(in SavedTensor saved) => saved.Unpack(this);

    /// <summary>The saved tensor, or null if there was none.</summary>
    protected Tensor? UnpackOrNull(in SavedTensor saved) => saved.IsNone ? null : saved.Unpack(this);

    /// <summary>The saved list, once none of it is known to have been modified.</summary>
    protected Tensor[] Unpack(SavedTensor[] saved)
        => saved is null ? throw CreateFreedException() : Array.ConvertAll(saved, s => s.Unpack(this));

    /// <summary>The saved list, null where there was no tensor.</summary>
    protected Tensor?[] UnpackOrNull(SavedTensor[] saved)
        => saved is null ? throw CreateFreedException() : Array.ConvertAll(saved, s => UnpackOrNull(in s));
}
