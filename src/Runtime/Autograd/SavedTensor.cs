namespace Arity;

/// <summary>A tensor that a backward formula reads, with the version that it had when it was saved.</summary>
/// <remarks>
/// An output is saved without its graph, else node and tensor would keep each other alive through the graph.
/// A saved tensor does not count as a user of its memory: disposing a tensor that a gradient needs makes Backward throw.
/// </remarks>
public readonly struct SavedTensor
{
    private readonly Tensor? _tensor;
    private readonly int _version;
    private readonly int _outputIndex;

    private SavedTensor(Tensor tensor, int outputIndex)
    {
        _tensor = tensor;
        _version = tensor.Storage.Version;
        _outputIndex = outputIndex;
    }

    /// <summary>Whether nothing was saved: the argument was null.</summary>
    internal bool IsNone => _tensor is null;

    /// <summary>Saves an input of an operator.</summary>
    public static SavedTensor Input(Tensor? tensor) => tensor is null ? default : new SavedTensor(tensor, -1);

    /// <summary>Saves an output of an operator.</summary>
    public static SavedTensor Output(Tensor tensor, int index)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new SavedTensor(tensor.Alias(), index);
    }

    /// <summary>The tensor as it was saved.</summary>
    /// <param name="owner">The node that saved it.</param>
    /// <exception cref="AutogradException">The tensor was modified in place since, or the graph was freed.</exception>
    /// <exception cref="ObjectDisposedException">The tensor was disposed since.</exception>
    internal Tensor Unpack(Node owner)
    {
        if (_tensor is null) throw owner.CreateFreedException();
        _tensor.ThrowIfDisposed();
        if (_tensor.Storage.Version != _version) throw CreateModifiedException(owner);
        if (_outputIndex < 0 || !GradMode.IsEnabled) return _tensor;
        Tensor output = _tensor.Alias();
        output.SetHistory(owner, _outputIndex);
        return output;
    }

    private AutogradException CreateModifiedException(Node owner) => new(
        $"{owner.Name}: a tensor of shape {_tensor!.Shape} that its gradient needs was modified in place: it is at version "
        + $"{_tensor.Storage.Version}, and was saved at version {_version}. Modify a Clone() instead, or write x = x + y for x += y.");
}
