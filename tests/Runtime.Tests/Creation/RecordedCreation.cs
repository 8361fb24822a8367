using System.Text.Json;

namespace Arity.Runtime.Tests.Creating;

/// <summary>A call of a creation function that <c>record_creation.py</c> made.</summary>
public sealed record RecordedCreation(string Function, string DType, JsonElement[] Arguments, long[]? Shape, string? Hex, string? Error)
{
    public override string ToString() => $"{Function} {DType} ({string.Join(", ", Arguments)})";

    public Tensor Call()
    {
        DType dtype = DTypeExtensions.All.Single(d => d.NumPyName == DType);
        return Function switch
        {
            "arange" => Ops.Arange(Number(0), Number(1), Number(2), dtype: dtype),
            "linspace" => Ops.Linspace(Number(0), Number(1), Arguments[2].GetInt64(), endpoint: Arguments[3].GetBoolean(), dtype: dtype),
            _ => Ops.Eye(Arguments[0].GetInt64(), Arguments[1].Deserialize<long?>(), Arguments[2].GetInt64(), dtype: dtype),
        };
    }

    private Scalar Number(int index) => Arguments[index] switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() == "nan" ? double.NaN : double.PositiveInfinity,
        var number when number.GetRawText().Contains('.', StringComparison.Ordinal) || !number.TryGetInt64(out _) => (Scalar)number.GetDouble(),
        var number => number.GetInt64(),
    };
}
