using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Composition;
using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;

namespace Arity.Cuda.Tests.Composition;

/// <summary>The modules of indexing and random numbers pass the strict checker in every specialization's kind.</summary>
public sealed class IndexingModuleTests
{
    private static readonly DType[] Integers = [.. DTypeExtensions.All.Where(dtype => dtype.IsInteger)];

    private static readonly DType[] Floats = [DType.Float16, DType.BFloat16, DType.Float32, DType.Float64];

    [TestCaseSource(nameof(Floats))]
    public void Random_streams_pass(DType dtype)
        => AssertPass([.. new[] { "random_uniform", "random_normal" }.Select(name => RandomModule.Compose(Kernel(name), (ulong)dtype))]);

    [TestCaseSource(nameof(Integers))]
    public void Steps_pass(DType dtype) => AssertPass(IndexSteps.Compose(Kernel("steps"), (ulong)dtype));

    [TestCase(CompactionModule.Mask)]
    [TestCase(CompactionModule.Digit)]
    [TestCase(CompactionModule.OrderedDigit)]
    public void Compactions_pass(ulong key)
        => AssertPass([.. new[] { "compact_count", "compact_place" }.Select(name => CompactionModule.Compose(Kernel(name), key))]);

    [TestCaseSource(typeof(DTypeExtensions), nameof(DTypeExtensions.All))]
    public void Transfers_pass(DType dtype)
    {
        // Complex numbers are added by their parts.
        DType part = dtype switch { DType.Complex64 => DType.Float32, DType.Complex128 => DType.Float64, _ => dtype };
        AssertPass([..
            from kernel in new[] { IndexTransferModule.Gather, IndexTransferModule.Put, IndexTransferModule.Accumulate }
            from rank in new[] { 0, 3 }
            from isSorted in new[] { false, true }
            select IndexTransferModule.Compose(kernel, IndexTransferModule.Key(kernel, part, rank, rank, isSorted))]);
    }

    private static CudaKernel Kernel(string name) => new(name, name, typeof(CudaKernel).Assembly);

    private static void AssertPass(params string[] modules) => Assert.That(
        modules.SelectMany(text => PtxChecker.Check(PtxParser.Parse(text), new PtxCheckOptions(RequireRounding: true))
            .Select(problem => $"{problem.Line}: {problem.Message}")),
        Is.Empty);
}
