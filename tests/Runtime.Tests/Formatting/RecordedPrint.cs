using System.Text.Json.Serialization;

namespace Arity.Runtime.Tests.Formatting;

/// <summary>One case of printing.json; see record_printing.py.</summary>
public sealed record RecordedPrint
{
    [JsonPropertyName("dtype")]
    public required string DType { get; init; }

    [JsonPropertyName("shape")]
    public required long[] Shape { get; init; }

    [JsonPropertyName("range")]
    public bool IsRange { get; init; }

    [JsonPropertyName("hex")]
    public string Hex { get; init; } = "";

    [JsonPropertyName("options")]
    public required PrintOptions Options { get; init; }

    [JsonPropertyName("str")]
    public required string Str { get; init; }

    [JsonPropertyName("repr")]
    public string? Repr { get; init; }
}
