using System.Text.Json;
using V = Arity.Views;

namespace Arity.Runtime.Tests.ViewOperators;

public sealed class RecordedViewTests
{
    private static readonly RecordedView[] Cases = Recorded.Json<RecordedView[]>("Views/views.json");

    private static IEnumerable<TestCaseData> ByOperator => Cases
        .GroupBy(recorded => recorded.Operator)
        .Select(group => new TestCaseData([group.ToArray()]).SetArgDisplayNames(group.Key, $"{group.Count()} calls"));

    [TestCaseSource(nameof(ByOperator))]
    public void Agrees_with_NumPy(RecordedView[] cases)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (RecordedView recorded in cases)
            {
                Tensor self = recorded.Base();
                if (recorded.Error is null) AssertResults(recorded, self, Call(recorded, self));
                else Assert.That(() => Call(recorded, self),
                    Throws.InstanceOf<OperatorException>().With.Matches<OperatorException>(e => IsFor(recorded.Error, e)),
                    $"{recorded}");
            }
        }
    }

    [Test]
    public void There_are_enough_cases() => Assert.That(Cases, Has.Length.GreaterThan(1500));

    private static void AssertResults(RecordedView recorded, Tensor self, Tensor[] results)
    {
        Assert.That(results, Has.Length.EqualTo(recorded.Results.Length), $"{recorded}");
        foreach ((Tensor result, RecordedView.Result expected) in results.Zip(recorded.Results))
        {
            Assert.That(result.Shape.ToArray(), Is.EqualTo(expected.Shape), $"shape of {recorded}");
            Assert.That(result.ToArray<long>(), Is.EqualTo(expected.Values), $"values of {recorded}");
            if (expected.IsView is { } isView)
                Assert.That(ReferenceEquals(result.Storage, self.Storage), Is.EqualTo(isView), $"sharing of {recorded}");
        }
    }

    private static bool IsFor(string error, OperatorException? exception) => error switch
    {
        "AxisError" => exception is AxisException,
        "IndexError" => exception is TensorIndexException or AxisException,
        _ => exception is ShapeException or InvalidValueException or AxisException,
    };

    private static Tensor[] Call(RecordedView call, Tensor self) => call.Operator switch
    {
        "reshape" => [V.Reshape(self, Numbers(call, 0))],
        "ravel" => [V.Ravel(self)],
        "flatten" => [V.Flatten(self)],
        "expand" => [V.Expand(self, Numbers(call, 0))],
        "squeeze" => [V.Squeeze(self, MaybeAxes(call, 0))],
        "expand_dims" => [V.ExpandDims(self, Numbers(call, 0))],
        "transpose" => [V.Transpose(self, MaybeAxes(call, 0))],
        "moveaxis" => [V.MoveAxis(self, Numbers(call, 0), Numbers(call, 1))],
        "swapaxes" => [V.SwapAxes(self, Number(call, 0), Number(call, 1))],
        "select" => [V.Select(self, Number(call, 0), Number(call, 1))],
        "slice" => [V.Slice(self, Number(call, 0), Maybe(call, 1), Maybe(call, 2), Number(call, 3))],
        "flip" => [V.Flip(self, MaybeAxes(call, 0))],
        "split" => V.Split(self, Number(call, 0), Number(call, 1)),
        "split_at" => V.SplitAt(self, Numbers(call, 0), Number(call, 1)),
        "diagonal" => [V.Diagonal(self, Number(call, 0), Number(call, 1), Number(call, 2))],
        _ => throw new InvalidDataException($"no operator {call.Operator}"),
    };

    private static long Number(RecordedView call, int index) => call.Arguments[index].GetInt64();

    private static long? Maybe(RecordedView call, int index) => call.Arguments[index].Deserialize<long?>();

    private static long[] Numbers(RecordedView call, int index) => [.. call.Arguments[index].EnumerateArray().Select(e => e.GetInt64())];

    private static Axes? MaybeAxes(RecordedView call, int index)
        => call.Arguments[index].ValueKind == JsonValueKind.Null ? default(Axes?) : (Axes)Numbers(call, index);
}
