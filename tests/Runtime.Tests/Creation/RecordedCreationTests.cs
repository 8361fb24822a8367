namespace Arity.Runtime.Tests.Creating;

public sealed class RecordedCreationTests
{
    private static readonly RecordedCreation[] Cases = Recorded.Json<RecordedCreation[]>("Creation/creation.json");

    private static IEnumerable<TestCaseData> ByFunction => Cases
        .GroupBy(recorded => (recorded.Function, recorded.DType))
        .Select(group => new TestCaseData([group.ToArray()]).SetArgDisplayNames(group.Key.Function, group.Key.DType));

    [TestCaseSource(nameof(ByFunction))]
    public void Gives_NumPys_bits(RecordedCreation[] cases)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (RecordedCreation recorded in cases)
            {
                if (recorded.Error is not null)
                {
                    Assert.That(recorded.Call, Throws.InstanceOf<OperatorException>(), $"{recorded}");
                    continue;
                }

                Tensor result = recorded.Call();
                Assert.That(result.DType.NumPyName, Is.EqualTo(recorded.DType), $"{recorded}");
                Assert.That(result.Shape.ToArray(), Is.EqualTo(recorded.Shape), $"{recorded}");
                Assert.That(Convert.ToHexStringLower(Bytes(result)), Is.EqualTo(recorded.Hex), $"{recorded}");
            }
        }
    }

    private static byte[] Bytes(Tensor tensor)
    {
        var bytes = new byte[tensor.ElementCount * tensor.DType.ItemSize];
        tensor.Device.Backend.CopyToHost(tensor.Storage, 0, bytes);
        return bytes;
    }
}
