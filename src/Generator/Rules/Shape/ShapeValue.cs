using System.Globalization;
using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>A shape of which all, some or none is known.</summary>
/// <param name="Dims">The lengths, each null when unknown; null as a whole when even the rank is unknown.</param>
public sealed record ShapeValue(EquatableArray<long?>? Dims)
{
    /// <summary>A shape of unknown rank.</summary>
    public static ShapeValue Unknown { get; } = new((EquatableArray<long?>?)null);

    /// <summary>A shape of known rank.</summary>
    public static ShapeValue Of(params IEnumerable<long?> dims) => new(dims.ToEquatableArray());

    /// <summary>The number of elements, or null when unknown.</summary>
    public long? ElementCount
    {
        get
        {
            long? product = 1;
            foreach (long? dim in Dims ?? [null])
                product = dim == 0 || product == 0 ? 0 : product * dim;
            return product;
        }
    }

    /// <summary>As NumPy prints it, with <c>?</c> for what is unknown.</summary>
    public override string ToString()
    {
        if (Dims is not { } dims)
            return "(...)";
        string comma = dims.Count == 1 ? "," : "";
        return $"({string.Join(", ", dims.Select(dim => dim?.ToString(CultureInfo.InvariantCulture) ?? "?"))}{comma})";
    }
}
