namespace Arity.Testing;

/// <summary>Where the samples of an operator come from.</summary>
/// <param name="Create">The samples.</param>
/// <param name="CreateErrors">Calls that must throw.</param>
public sealed record SampleSource(Func<SampleContext, IEnumerable<SampleInput>> Create,
    Func<SampleContext, IEnumerable<ErrorInput>> CreateErrors)
{
    /// <summary>The dtypes that a composite is tested with.</summary>
    public IReadOnlyList<DType> CompositeDTypes { get; init; } = [DType.Int64, DType.Float32, DType.Float64];

    /// <summary>Samples without error calls.</summary>
    public static SampleSource Of(Func<SampleContext, IEnumerable<SampleInput>> create) => new(create, _ => []);
}
