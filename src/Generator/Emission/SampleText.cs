using System.Globalization;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the hints for sample inputs as the registry keeps them: YAML flow text by key.</summary>
public static class SampleText
{
    /// <summary>A dictionary expression.</summary>
    public static string Dictionary(SampleHints hints)
    {
        List<(string Key, string Value)> rows = [];
        if (hints.Near.Count > 0)
            rows.Add(("near", $"[{string.Join(", ", hints.Near.Select(Number))}]"));
        if (hints.Low is not null || hints.High is not null)
            rows.Add(("domain", $"[{Number(hints.Low ?? double.NegativeInfinity)}, {Number(hints.High ?? double.PositiveInfinity)}]"));
        if (hints.Generator is { } generator)
            rows.Add(("generator", generator));
        if (hints.Reference is { } reference)
            rows.Add(("reference", reference));
        return $"new Dictionary<string, string> {{ {string.Join(", ", rows.Select(r => $"[{Identifiers.Quote(r.Key)}] = {Identifiers.Quote(r.Value)}"))} }}";
    }

    private static string Number(double value) => double.IsInfinity(value)
        ? value > 0 ? ".inf" : "-.inf"
        : double.IsNaN(value) ? ".nan" : value.ToString("R", CultureInfo.InvariantCulture);
}
