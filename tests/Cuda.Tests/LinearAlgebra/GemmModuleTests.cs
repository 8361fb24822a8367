using Arity.Kernels.Cuda;

namespace Arity.Cuda.Tests.LinearAlgebra;

/// <summary>Products by large tiles pass the strict checker for every dtype, tile and way to fetch.</summary>
public sealed class GemmModuleTests
{
    private static readonly CudaKernel Kernel = new("matmul", "gemm", typeof(CudaKernel).Assembly);

    private static readonly GemmAccess[] Accesses = [new(true, true), new(true, false), new(false, true), new(false, false)];

    [TestCase(DType.Float16, DType.Float16)]
    [TestCase(DType.BFloat16, DType.Float32)]
    [TestCase(DType.Float32, DType.Float32)]
    [TestCase(DType.Float64, DType.Float16)]
    public void Multiply_add_passes(DType source, DType target)
    {
        GemmTile[] tiles = source == DType.Float64 ? [GemmTile.SmallTiled] : [GemmTile.Tiled, GemmTile.SmallTiled];
        AssertPass(from tile in tiles from access in Accesses
            select new GemmKey(source, target, 2, tile, access, Accesses[^1]));
    }

    [TestCase(DType.Float16, DType.Float16)]
    [TestCase(DType.BFloat16, DType.BFloat16)]
    [TestCase(DType.Float32, DType.Float32)]
    [TestCase(DType.Float16, DType.Float32)]
    public void Tensor_cores_pass(DType source, DType target) =>
        AssertPass(from tile in GemmTile.Tensor.ToArray() from access in Accesses from pairs in (bool[])[true, false]
            select new GemmKey(source, target, 0, tile, access, Accesses[pairs ? 0 : 2], 3, pairs));

    [Test]
    public void Shared_memory_fits_where_tensor_cores_are([Values(2, 4)] int size, [Values] bool isInnerFast)
    {
        var access = new GemmAccess(isInnerFast, true);
        // 99 KiB: the least that devices of capability 8.0 and above give a block.
        foreach (GemmTile tile in GemmTile.Tensor)
            Assert.That(GemmModule.Stages(tile, size, access, access, 99 * 1024).Stages, Is.GreaterThanOrEqualTo(2));
    }

    private static void AssertPass(IEnumerable<GemmKey> keys) =>
        Assert.That(keys.SelectMany(key => ModuleText.Problems(GemmModule.Compose(Kernel, key.Bits))).Distinct(), Is.Empty);
}
