namespace Arity.Generator.Rules;

/// <summary>What a dtype rule is evaluated against: the dtypes of one call's arguments.</summary>
public sealed class DTypeEnvironment
{
    private readonly Dictionary<string, DTypeValue[]> _values = [];
    private readonly Dictionary<string, DTypeId?> _dtypes = [];

    /// <summary>The dtype that integers turn into; float32 unless set.</summary>
    public DTypeId DefaultFloat { get; init; } = DTypeId.Float32;

    /// <summary>Sets a tensor's, a scalar's or a tensor list's dtypes; none for an absent tensor.</summary>
    public DTypeEnvironment With(string argument, params DTypeValue[] values)
    {
        _values[argument] = values;
        return this;
    }

    /// <summary>Sets a dtype argument; null for None.</summary>
    public DTypeEnvironment WithDType(string argument, DTypeId? dtype)
    {
        _dtypes[argument] = dtype;
        return this;
    }

    /// <summary>The dtypes of a tensor, scalar or tensor list, or null when the name is no such argument.</summary>
    public IReadOnlyList<DTypeValue>? Find(string argument) => _values.TryGetValue(argument, out DTypeValue[]? values) ? values : null;

    /// <summary>The value of a dtype argument, null for None.</summary>
    public DTypeId? DTypeOf(string argument) => _dtypes[argument];
}
