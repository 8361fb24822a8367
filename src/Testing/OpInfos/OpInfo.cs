namespace Arity.Testing;

/// <summary>What the templates know of one operator: its declaration, its samples and where it runs.</summary>
public class OpInfo
{
    private readonly SampleSource _samples;

    /// <summary>Describes an operator to the templates.</summary>
    /// <param name="declaration">The registry's description.</param>
    /// <param name="samples">Where its samples come from.</param>
    public OpInfo(OperatorInfo declaration, SampleSource samples)
    {
        Declaration = declaration;
        _samples = samples;
    }

    /// <summary>The registry's description.</summary>
    public OperatorInfo Declaration { get; }

    /// <summary>The declared name.</summary>
    public string Name => Declaration.Name;

    /// <summary>Whether all these forms exist.</summary>
    public bool Has(OperatorVariants variant) => (Declaration.Variants & variant) == variant;

    /// <summary>The dtypes declared for a device; for a composite, the ones that its samples are made of.</summary>
    public IReadOnlyList<DType> GetDTypes(Device device)
    {
        if (Declaration.DTypes.TryGetValue(device.Backend.DeclarationName, out IReadOnlyList<DType>? declared)) return declared;
        // A backend that the declaration does not name has what it registered; what has no kernels runs where operators are declared for.
        if (Declaration.Kernels is { } kernels) return [.. kernels.GetDTypes(device.Backend)];
        return IsDeclaredFor(device.Backend.DeclarationName) ? _samples.CompositeDTypes : [];
    }

    private static bool IsDeclaredFor(string backend) => OperatorRegistry.All.Any(o => o.DTypes.ContainsKey(backend));

    /// <summary>The samples of a dtype on a device; the same ones each time.</summary>
    public IEnumerable<SampleInput> GetSamples(Device device, DType dtype) => _samples.Create(new SampleContext(this, device, dtype));

    /// <summary>Calls that must throw.</summary>
    public IEnumerable<ErrorInput> GetErrors(Device device, DType dtype) => _samples.CreateErrors(new SampleContext(this, device, dtype));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
