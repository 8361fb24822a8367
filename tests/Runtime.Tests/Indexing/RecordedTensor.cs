using System.Text.Json;
using System.Text.Json.Serialization;
using Arity.Kernels.Cpu;

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
        Tensor tensor = Tensor.Allocate(Shape, dtype, Device.Cpu);
        CopyKernel.Run(Tensor.From<double>(numbers, Shape), tensor);
        return tensor;
    }

    public long[] ToIntegers() => Array.ConvertAll(Values, v => v.GetInt64());
}
