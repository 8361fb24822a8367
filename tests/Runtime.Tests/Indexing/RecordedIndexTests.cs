namespace Arity.Runtime.Tests.Indexing;

public sealed class RecordedIndexTests
{
    private static readonly RecordedIndex[] Cases = Recorded.Json<RecordedIndex[]>("Indexing/indexing.json");

    private static IEnumerable<TestCaseData> Basic => ByRank(Cases.Where(recorded => recorded.IsBasic), "basic");

    private static IEnumerable<TestCaseData> All => Basic.Concat(ByRank(Cases.Where(recorded => !recorded.IsBasic), "advanced"));

    [TestCaseSource(nameof(All))]
    public void Reads_what_NumPy_reads(RecordedIndex[] cases)
    {
        using (Assert.EnterMultipleScope())
            foreach (RecordedIndex recorded in cases) AssertReads(recorded, tensor => tensor[recorded.Indices()]);
    }

    [TestCaseSource(nameof(Basic))]
    public void Reads_NumPy_text(RecordedIndex[] cases)
    {
        using (Assert.EnterMultipleScope())
            foreach (RecordedIndex recorded in cases) AssertReads(recorded, tensor => tensor[recorded.Text()]);
    }

    [TestCaseSource(nameof(All))]
    public void Writes_what_NumPy_writes(RecordedIndex[] cases)
    {
        using (Assert.EnterMultipleScope())
            foreach (RecordedIndex recorded in cases) AssertWrites(recorded);
    }

    [Test]
    public void There_are_enough_cases_of_each_kind()
    {
        Assert.That(Cases.Count(c => c is { IsBasic: false, Error: null }), Is.GreaterThan(400));
        Assert.That(Cases.Count(c => c.IsBasic && c.Error is null), Is.GreaterThan(300));
        Assert.That(Cases.Count(c => c.WriteError is not null), Is.GreaterThan(100));
    }

    private static IEnumerable<TestCaseData> ByRank(IEnumerable<RecordedIndex> cases, string kind) => cases
        .GroupBy(recorded => recorded.Shape.Length)
        .Select(group => new TestCaseData([group.ToArray()]).SetArgDisplayNames($"{group.Key}-d", kind, $"{group.Count()} cases"));

    private static void AssertReads(RecordedIndex recorded, Func<Tensor, Tensor> read)
    {
        Tensor tensor = recorded.Base();
        if (recorded.Error is { } error)
        {
            Assert.That(() => read(tensor),
                Throws.InstanceOf<OperatorException>().With.Matches<OperatorException>(e => IsFor(error, e)), $"{recorded}");
            return;
        }

        Tensor result = read(tensor);
        Assert.That(result.Shape.ToArray(), Is.EqualTo(recorded.Result!.Shape), $"shape of {recorded}");
        Assert.That(result.ToArray<long>(), Is.EqualTo(recorded.Result.ToIntegers()), $"values of {recorded}");
        Assert.That(ReferenceEquals(result.Storage, tensor.Storage), Is.EqualTo(recorded.IsBasic), $"sharing of {recorded}");
    }

    private static void AssertWrites(RecordedIndex recorded)
    {
        Tensor tensor = recorded.Base(), value = recorded.Value.ToTensor();
        TensorIndex[] indices = recorded.Indices();
        if (recorded.WriteError is { } error)
        {
            long[] before = tensor.ToArray<long>();
            // Where index and value are both wrong, which of them is named first is no part of NumPy's rules.
            bool MayBeFor(OperatorException? e) => IsFor(error, e) || (recorded.Error is not null && e is ShapeException);
            Assert.That(() => tensor[indices] = value,
                Throws.InstanceOf<OperatorException>().With.Matches<OperatorException>(MayBeFor),
                $"{value.Shape} into {recorded}");
            Assert.That(tensor.ToArray<long>(), Is.EqualTo(before), $"untouched: {recorded}");
            return;
        }

        tensor[indices] = value;
        Assert.That(tensor.ToArray<long>(), Is.EqualTo(recorded.After), $"{value.Shape} into {recorded}");
    }

    private static bool IsFor(string error, OperatorException? exception) => error switch
    {
        "IndexError" => exception is TensorIndexException,
        _ => exception is ShapeException or InvalidValueException,
    };
}
