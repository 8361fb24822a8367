using Arity.Kernels.Cuda;
using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Cuda.Tests.Composition;

/// <summary>Every body joins with its skeleton to a module that can be read.</summary>
public sealed class CompositionTests
{
    private static readonly CudaKernel Add = new("add", "add", typeof(CudaKernel).Assembly);

    [TestCase(0)]
    [TestCase(3)]
    public void An_elementwise_module_parses(int rank)
    {
        Tensor x = Ops.Ones(2);
        var key = new ElementwiseKey(DType.Float32, DType.Float32, [x, x, x], rank, 0);
        PtxModule module = PtxParser.Parse(ElementwiseModule.Compose(Add, key.Bits));
        Assert.That(module.Functions.Select(f => f.Name), Is.EqualTo(new[] { "add_f32", "add_kernel" }));
        Assert.That(module.Functions[1].Parameters, Has.Count.EqualTo(rank == 0 ? 4 : 5));
    }

    [Test]
    public void A_reduction_module_parses()
    {
        var sum = new CudaKernel("sum", "sum", typeof(CudaKernel).Assembly);
        var key = new ReductionKey(DType.Float32, DType.Float16, DType.Float32, 2, 1, isWide: false, isNarrow: false);
        PtxModule module = PtxParser.Parse(ReductionModule.Compose(sum, key.Bits));
        Assert.That(module.Functions[^1].IsEntry);
    }
}
