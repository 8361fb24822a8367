using Arity.Kernels.Cuda;
using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;
using Arity.Testing;

namespace Arity.Cuda.Tests.Composition;

/// <summary>
/// Every module that an operator composes passes the strict checker: all operators that register CUDA kernels, in all their dtypes, over
/// the samples of the OpInfo suite in several layouts, on a driver that runs nothing.
/// </summary>
public sealed class RegisteredModuleTests
{
    private static readonly FakeDriver Driver = new() { HasRealMemory = true };
    private static readonly CudaBackend Backend = Register();

    private static readonly (string Name, Func<Tensor, Tensor> Apply)[] Layouts =
    [
        ("contiguous", t => t),
        ("transposed", t => Ops.Empty(t.Transpose().Shape, dtype: t.DType, device: t.Device).Transpose()),
        ("every other element", EveryOther),
        ("expanded", t => t.Rank == 0 || t.Shape[0] == 0 ? t : t.Slice(0, 0, 1).Expand(t.Shape)),
    ];

    // Those that read indices back would find what no kernel wrote: IndexingModuleTests compose their modules.
    private static readonly string[] WithoutResults = ["index", "index_put"];

    private static IEnumerable<OpInfo> Operators => OpInfoDatabase.Get("Arity", typeof(RegisteredModuleTests).Assembly)
        .Where(op => op.Declaration.Kernels?.GetDTypes(Backend).Any() == true && !WithoutResults.Contains(op.Name));

    [TestCaseSource(nameof(Operators))]
    public void Modules_pass(OpInfo op)
    {
        int launches = Driver.Count("Launch");
        Driver.Modules.Clear();
        foreach (DType dtype in op.Declaration.Kernels!.GetDTypes(Backend))
            foreach (SampleInput sample in op.GetSamples(Backend.GetDevice(0), dtype))
                foreach ((string _, Func<Tensor, Tensor> apply) in Layouts)
                    op.Declaration.Invoke(Array.ConvertAll(sample.Map(apply).Arguments, a => a is Func<object> create ? create() : a));
        Assert.That(Driver.Count("Launch"), Is.GreaterThan(launches));
        Assert.That(Driver.Modules.SelectMany(module => Problems(module.Key, module.Value)), Is.Empty);
        TestContext.Out.WriteLine($"{Driver.Modules.Count} new modules");
    }

    [Test]
    public void Nearly_all_declared_kernels_are_there() => Assert.That(Operators.Count(), Is.GreaterThan(50));

    private static IEnumerable<string> Problems(string name, string text) =>
        PtxChecker.Check(PtxParser.Parse(text), new PtxCheckOptions(RequireRounding: true))
            .Select(problem => $"{name}, line {problem.Line}: {problem.Message}");

    private static Tensor EveryOther(Tensor tensor)
    {
        if (tensor.Rank == 0) return tensor;
        long[] extents = tensor.Shape.ToArray();
        extents[^1] *= 2;
        return Ops.Empty(extents, dtype: tensor.DType, device: tensor.Device).Slice(-1, 0, null, 2);
    }

    private static CudaBackend Register()
    {
        var backend = new CudaBackend("recorded", Driver, cachesMemory: false);
        backend.Register();
        return backend;
    }
}
