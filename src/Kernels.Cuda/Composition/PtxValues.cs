namespace Arity.Kernels.Cuda.Composition;

/// <summary>What the names of a skeleton stand for.</summary>
internal sealed class PtxValues
{
    private readonly Dictionary<string, string> _values;

    public PtxValues(params ReadOnlySpan<(string Name, string Value)> values)
    {
        _values = [];
        foreach ((string name, string value) in values) _values.Add(name, value);
    }

    private PtxValues(Dictionary<string, string> values) => _values = values;

    /// <summary>What a name stands for.</summary>
    public string this[string name] => _values.TryGetValue(name, out string? value)
        ? value
        : throw new InvalidOperationException($"A PTX skeleton uses '${name}', which has no value there.");

    /// <summary>These and more; an inner value hides an outer one.</summary>
    public PtxValues With(PtxValues inner)
    {
        var values = new Dictionary<string, string>(_values);
        foreach ((string name, string value) in inner._values) values[name] = value;
        return new(values);
    }
}
