using System.Text.Json;

namespace Arity.Testing;

/// <summary>
/// Reads the recorded calls of one operator: <c>References/&lt;operator&gt;.npz</c>, whose member <c>manifest</c> (JSON text as bytes)
/// lists the cases. An argument is a JSON value, <c>{"tensor": member}</c>, <c>{"tensors": [members]}</c>, <c>{"axes": [...]}</c>,
/// <c>{"shape": [...]}</c> or <c>{"dtype": name}</c>.
/// </summary>
public sealed class ReferenceFile
{
    private readonly IReadOnlyDictionary<string, Tensor> _members;
    private readonly JsonElement _cases;

    private ReferenceFile(IReadOnlyDictionary<string, Tensor> members)
    {
        _members = members;
        _cases = JsonDocument.Parse(members["manifest"].ToArray<byte>()).RootElement;
    }

    /// <summary>The file of an operator beside the test assembly, or null when nothing was recorded for it.</summary>
    public static ReferenceFile? Find(string operatorName)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "References", operatorName + ".npz");
        return File.Exists(path) ? new ReferenceFile(TensorFile.LoadArchive(path)) : null;
    }

    /// <summary>The recorded calls.</summary>
    public IEnumerable<ReferenceCase> Cases => _cases.EnumerateArray().Select(Read);

    private ReferenceCase Read(JsonElement entry)
    {
        string name = entry.GetProperty("name").GetString()!;
        object?[] arguments = [.. entry.GetProperty("arguments").EnumerateArray().Select(ReadArgument)];
        Tensor[] expected = [.. entry.GetProperty("expected").EnumerateArray().Select(e => _members[e.GetString()!])];
        return new ReferenceCase(name, ParseDType(entry.GetProperty("dtype")), new SampleInput(name, arguments), expected);
    }

    private object? ReadArgument(JsonElement argument) => argument.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(argument.EnumerateObject().Single()),
        JsonValueKind.String => argument.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => argument.TryGetInt64(out long integer) ? (object)integer : argument.GetDouble(),
    };

    private object? ReadObject(JsonProperty property) => property.Name switch
    {
        "tensor" => _members[property.Value.GetString()!],
        "tensors" => property.Value.EnumerateArray()
            .Select(v => v.ValueKind == JsonValueKind.Null ? null! : _members[v.GetString()!]).ToArray(),
        "axes" => (Axes)ReadNumbers(property.Value),
        "shape" => (Shape)ReadNumbers(property.Value),
        "dtype" => ParseDType(property.Value),
        "missing" => System.Reflection.Missing.Value,
        "float" => property.Value.GetDouble(),
        _ => throw new FormatException($"'{property.Name}' is not a kind of argument."),
    };

    private static long[] ReadNumbers(JsonElement list) => [.. list.EnumerateArray().Select(v => v.GetInt64())];

    private static DType ParseDType(JsonElement name) => DTypeExtensions.All.Single(d => d.NumPyName == name.GetString());
}
