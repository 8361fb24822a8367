using System.Text.Json;
using System.Text.Json.Serialization;
using Arity.Formatting;

namespace Arity.Runtime.Tests.Formatting;

public sealed class RecordedPrintingTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly RecordedPrint[] Cases =
        JsonSerializer.Deserialize<RecordedPrint[]>(File.ReadAllText(Recorded.PathOf("Formatting/printing.json")), Json)!;

    private static IEnumerable<TestCaseData> ByDType => Cases
        .GroupBy(recorded => recorded.DType)
        .Select(group => new TestCaseData([group.ToArray()]).SetArgDisplayNames(group.Key, $"{group.Count()} cases"));

    [TestCaseSource(nameof(ByDType))]
    public void Prints_byte_for_byte_as_NumPy(RecordedPrint[] cases)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (RecordedPrint recorded in cases)
            {
                IPrintable source = SourceOf(recorded);
                string what = $"{recorded.DType} [{string.Join(", ", recorded.Shape)}] {recorded.Options}";
                Assert.That(TensorText.Str(source, recorded.Options), Is.EqualTo(recorded.Str), what);
                if (recorded.Repr is null) continue;
                string repr = TensorText.Repr(source, recorded.Options, "array", IsImpliedInNumPy);
                Assert.That(repr, Is.EqualTo(recorded.Repr), what);
            }
        }
    }

    [Test]
    public void There_are_enough_cases() => Assert.That(Cases, Has.Length.GreaterThan(300));

    internal static bool IsImpliedInNumPy(DType dtype) =>
        dtype is DType.Bool or DType.Int64 or DType.Float64 or DType.Complex128;

    private static ArrayPrintable SourceOf(RecordedPrint recorded)
    {
        DType dtype = DTypeExtensions.All.Single(candidate => candidate.NumPyName == recorded.DType);
        return recorded.IsRange
            ? ArrayPrintable.Range(dtype, recorded.Shape)
            : new ArrayPrintable(dtype, recorded.Shape, Convert.FromHexString(recorded.Hex));
    }
}
