using System.Numerics;
using System.Reflection;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Composition;

namespace Arity.Cuda.Tests.Composition;

/// <summary>All PTX that this package contains passes the strict checker.</summary>
public sealed class CheckedModuleTests
{
    private static readonly Assembly Own = typeof(CudaKernel).Assembly;

    // A file of sections holds a function a type; any other one has the function's name.
    private static IEnumerable<string> Functions => Names("Math").SelectMany(name =>
        Sections("Math", name).Select(type => $"{name}_{type}").DefaultIfEmpty(name));

    private static IEnumerable<string> Operators => Names("Operators");

    [TestCaseSource(nameof(Functions))]
    public void Functions_pass(string name) => Assert.That(Problems(PtxLibrary.Functions([name])), Is.Empty);

    [TestCaseSource(nameof(Operators))]
    public void Bodies_pass(string name)
    {
        string[] types = Sections("Operators", name);
        string[] problems = [.. types.SelectMany(type => Problems(PtxLibrary.Operator(Kernel(name), type)))];
        Assert.That(types, Is.Not.Empty);
        Assert.That(problems, Is.Empty);
    }

    [TestCaseSource(nameof(DTypes))]
    public void Elementwise_modules_pass(DType dtype)
    {
        Tensor x = Ops.Ones([2], dtype);
        var problems =
            from result in DTypes
            from rank in new[] { 0, 2 }
            let shift = rank == 0 ? BitOperations.Log2((uint)(16 / Math.Max(result.ItemSize, dtype.ItemSize))) : 0
            from isFast in new[] { false, true }
            let key = new ElementwiseKey(dtype, dtype, [Ops.Ones([2], result), x], rank, 0, isFast ? shift : 0, isFast)
            from problem in ModuleProblems(ElementwiseModule.Compose(Kernel("identity"), key.Bits))
            select $"{result} {rank} {problem}";
        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void Transposed_copies_pass([Values(1, 2, 4, 8, 16)] int elementSize, [Values(2, 4)] int rank) => Assert.That(
        ModuleProblems(TransposedCopyModule.Compose(Kernel("transposed_copy"), TransposedCopyModule.Key(elementSize, rank))), Is.Empty);

    [TestCaseSource(nameof(DTypes))]
    public void Reductions_and_products_pass(DType dtype)
    {
        // Halves are folded in float32.
        DType compute = dtype is DType.Float16 or DType.BFloat16 ? DType.Float32 : dtype;
        IEnumerable<string> modules =
        [
            .. from isWide in new[] { false, true }
            from isNarrow in new[] { false, true }
            from folded in new[] { 0, 1, 2 }
            select ReductionModule.Compose(
                Kernel(dtype == DType.Bool ? "any" : "sum"), new ReductionKey(compute, dtype, dtype, 2, folded, isWide, isNarrow).Bits),
            MatMulModule.Compose(Kernel("matmul"), MatMulModule.Key(dtype, dtype, 2)),
        ];
        Assert.That(modules.SelectMany(ModuleProblems), Is.Empty);
    }

    private static IEnumerable<DType> DTypes => Enum.GetValues<DType>().Where(PtxValueType.IsSupported);

    private static CudaKernel Kernel(string name) => new(name, name, Own);

    private static IEnumerable<string> Types() =>
        DTypes.Select(dtype => PtxValueType.Of(dtype).Name).Distinct();

    private static string[] Sections(string folder, string name)
    {
        string text = new StreamReader(Own.GetManifestResourceStream($"{folder}/{name}.ptx")!).ReadToEnd();
        return [.. Types().Where(type => PtxBodyFile.Section(text, name, type) is not null)];
    }

    private static IEnumerable<string> Names(string folder) => Own.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
        .Select(Path.GetFileNameWithoutExtension)
        .Select(name => name!);

    private static IEnumerable<string> Problems(string functions) => ModuleProblems(PtxHeader.Text + functions);

    private static IEnumerable<string> ModuleProblems(string text) => ModuleText.Problems(text);
}
