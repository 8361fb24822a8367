namespace Arity.Tool.Listing;

/// <summary>One operator as <c>arity list --json</c> shows it.</summary>
/// <param name="Name">The declared name with its overload.</param>
/// <param name="Schema">The schema string.</param>
/// <param name="Family">The family.</param>
/// <param name="Numpy">NumPy's name, or null.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Dtypes">The declared dtypes per backend, by NumPy's names; empty where there is no kernel.</param>
/// <param name="Differentiable">Whether gradients pass through it.</param>
/// <param name="Composite">Whether it is made of other operators.</param>
/// <param name="Divergences">Declared differences from NumPy.</param>
internal sealed record OperatorRow(
    string Name,
    string Schema,
    string Family,
    string? Numpy,
    IReadOnlyList<string> Aliases,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Dtypes,
    bool Differentiable,
    bool Composite,
    IReadOnlyList<DivergenceRow> Divergences)
{
    /// <summary>Backends that every row mentions, so that who reads the JSON need not ask whether a key is there.</summary>
    private static readonly string[] KnownBackends = ["cpu", "cuda"];

    /// <summary>What stands for every backend where a declaration names none: views and composites run wherever the others do.</summary>
    private const string EveryBackend = "*";

    public static OperatorRow From(OperatorInfo info) => new(
        info.Name,
        info.Schema,
        info.Family,
        info.NumPyName.Length == 0 ? null : info.NumPyName,
        info.Aliases,
        KnownBackends.Union(info.DTypes.Keys).Where(backend => backend != EveryBackend)
            .ToDictionary(backend => backend, backend => Names(info, backend)),
        info.IsDifferentiable,
        info.IsComposite,
        [.. info.Divergences.Select(DivergenceRow.From)]);

    private static IReadOnlyList<string> Names(OperatorInfo info, string backend) =>
        [.. Declared(info, backend).Select(dtype => dtype.NumPyName)];

    private static IReadOnlyList<DType> Declared(OperatorInfo info, string backend) =>
        info.DTypes.TryGetValue(backend, out IReadOnlyList<DType>? own) ? own : info.DTypes.GetValueOrDefault(EveryBackend) ?? [];
}
