using System.Text.Json.Serialization;

namespace Arity.Tool.Listing;

/// <summary>How rows become JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(OperatorRow[]))]
internal sealed partial class RowJson : JsonSerializerContext;
