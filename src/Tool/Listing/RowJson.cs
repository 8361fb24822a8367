using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arity.Tool.Listing;

/// <summary>How rows become JSON.</summary>
[JsonSerializable(typeof(OperatorRow[]))]
internal sealed partial class RowJson : JsonSerializerContext
{
    /// <summary>For people and tools, not for HTML: arrows in schemas stay arrows.</summary>
    public static RowJson Readable { get; } = new(new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
