using Arity.Kernels.Cuda.Simulator;
using Arity.Runtime.Tests;
using Arity.Runtime.Tests.Indexing;

namespace Arity.Cuda.Tests.Indexing;

/// <summary>Index expressions with tensors read and write on the device what they do in NumPy.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RecordedIndexTests
{
    private static readonly Device Simulator = KernelDevice.Value;

    // Others are views, which know no device.
    private static readonly RecordedIndex[] Cases = [.. Recorded.Json<RecordedIndex[]>("Indexing/indexing.json").Where(c => !c.IsBasic)];

    private static IEnumerable<TestCaseData> ByRank => Cases.GroupBy(recorded => recorded.Shape.Length)
        .Select(group => new TestCaseData([group.ToArray()]).SetArgDisplayNames($"{group.Key}-d", $"{group.Count()} cases"));

    [TestCaseSource(nameof(ByRank))]
    public void Reads_what_NumPy_reads(RecordedIndex[] cases)
    {
        using (Assert.EnterMultipleScope())
            foreach (RecordedIndex recorded in cases) AssertReads(recorded);
    }

    [TestCaseSource(nameof(ByRank))]
    public void Writes_what_NumPy_writes(RecordedIndex[] cases)
    {
        using (Assert.EnterMultipleScope())
            foreach (RecordedIndex recorded in cases) AssertWrites(recorded);
    }

    private static void AssertReads(RecordedIndex recorded)
    {
        Tensor tensor = recorded.Base(Simulator);
        if (recorded.Error is not null)
        {
            Assert.That(() => tensor[recorded.Indices(Simulator)], Throws.InstanceOf<OperatorException>(), $"{recorded}");
            return;
        }

        Tensor result = tensor[recorded.Indices(Simulator)];
        Assert.That(result.Device, Is.EqualTo(Simulator));
        Assert.That(result.Shape.ToArray(), Is.EqualTo(recorded.Result!.Shape), $"shape of {recorded}");
        Assert.That(result.ToArray<long>(), Is.EqualTo(recorded.Result.ToIntegers()), $"values of {recorded}");
    }

    private static void AssertWrites(RecordedIndex recorded)
    {
        Tensor tensor = recorded.Base(Simulator), value = recorded.Value.ToTensor().To(Simulator);
        TensorIndex[] indices = recorded.Indices(Simulator);
        if (recorded.WriteError is not null)
        {
            long[] before = tensor.ToArray<long>();
            Assert.That(() => tensor[indices] = value, Throws.InstanceOf<OperatorException>(), $"{value.Shape} into {recorded}");
            Assert.That(tensor.ToArray<long>(), Is.EqualTo(before), $"untouched: {recorded}");
            return;
        }

        tensor[indices] = value;
        Assert.That(tensor.ToArray<long>(), Is.EqualTo(recorded.After), $"{value.Shape} into {recorded}");
    }
}
