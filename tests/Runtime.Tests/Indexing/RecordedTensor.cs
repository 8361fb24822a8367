using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arity.Runtime.Tests.Indexing;

/// <summary>An array that the script wrote out.</summary>
public sealed record RecordedTensor(
    [property: JsonPropertyName("shape")] long[] Shape,
    [property: JsonPropertyName("dtype")] string DType,
    [property: JsonPropertyName("values")] JsonElement[] Values)
{
    public Tensor ToTensor()
    {
        DType dtype = DTypeExtensions.All.Single(d => d.NumPyName == DType);
        double[] numbers = Array.ConvertAll(Values, v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : v.GetBoolean() ? 1 : 0);
        return Tensor.From<double>(numbers, Shape).To(dtype);
    }

    public long[] ToIntegers() => Array.ConvertAll(Values, v => v.GetInt64());
}
