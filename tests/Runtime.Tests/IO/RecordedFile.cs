using System.Text.Json.Serialization;

namespace Arity.Runtime.Tests.IO;

/// <summary>What a file in Data holds; see record_files.py.</summary>
public sealed record RecordedFile
{
    [JsonPropertyName("dtype")]
    public required string DType { get; init; }

    [JsonPropertyName("shape")]
    public required long[] Shape { get; init; }

    [JsonPropertyName("hex")]
    public required string Hex { get; init; }

    [JsonPropertyName("fortran")]
    public required bool IsFortranOrder { get; init; }

    public static IReadOnlyDictionary<string, RecordedFile> All { get; } =
        Recorded.Json<Dictionary<string, RecordedFile>>("IO/Data/expected.json");

    public static string PathOf(string name) => Recorded.PathOf($"IO/Data/{name}.npy");
}
