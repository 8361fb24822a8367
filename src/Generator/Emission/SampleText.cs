using System.Globalization;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the hints for sample inputs as the registry keeps them: YAML flow text by key.</summary>
public static class SampleText
{
    /// <summary>A dictionary expression; empty text when there are no hints.</summary>
    public static string Dictionary(SampleHints hints)
    {
        List<(string Key, string Value)> rows = [];
        if (hints.Near.Count > 0)
            rows.Add(("near", $"[{string.Join(", ", hints.Near.Select(Number))}]"));
        if (hints.Domain is { } domain)
            rows.Add(("domain", Range(domain)));
        if (hints.IntegerDomain is { } integers)
            rows.Add(("integer_domain", Range(integers)));
        if (hints.ExcludeZero is { } argument)
            rows.Add(("exclude_zero", argument));
        if (hints.Identity is { } identity)
            rows.Add(("identity", Number(identity)));
        if (hints.Generator is { } generator)
            rows.Add(("generator", generator));
        if (hints.Reference is { } reference)
            rows.Add(("reference", reference));
        if (rows.Count == 0)
            return "";
        IEnumerable<string> items = rows.Select(row => $"[{Identifiers.Quote(row.Key)}] = {Identifiers.Quote(row.Value)}");
        return $"new global::System.Collections.Generic.Dictionary<string, string> {{ {string.Join(", ", items)} }}";
    }

    private static string Range(SampleRange range) => $"[{Number(range.Low)}, {Number(range.High)}]";

    private static string Number(double value) => double.IsInfinity(value)
        ? value > 0 ? ".inf" : "-.inf"
        : double.IsNaN(value) ? ".nan" : value.ToString("R", CultureInfo.InvariantCulture);
}
