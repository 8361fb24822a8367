using Arity.Kernels.Cuda;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Copies whose fast axes differ go through tiles, with the results of the plain path.</summary>
public sealed class TransposedCopyTests
{
    private static readonly Device Simulator = KernelDevice.Value;
    private static readonly DType[] DTypes = Enum.GetValues<DType>();

    [TestCaseSource(nameof(DTypes))]
    public void Transposed_matrices_become_row_major(DType dtype)
    {
        foreach ((int rows, int columns) in new[] { (16, 16), (32, 32), (33, 65), (70, 17), (16, 200) })
        {
            Tensor x = Filled(dtype, rows, columns);
            Assert.That(RunsTiled(x.To(Simulator).Transpose()), $"{rows} x {columns}");
            TensorAssert.AreEqual(x.To(Simulator).Transpose().Clone().To(Device.Cpu), x.Transpose(), because: $"{rows} x {columns}");
        }
    }

    [TestCase(0, 2, 1)]
    [TestCase(2, 1, 0)]
    [TestCase(1, 2, 0)]
    [TestCase(2, 0, 1)]
    public void Outer_dimensions_are_batches(int first, int second, int third)
    {
        Tensor x = Filled(DType.Float32, 18, 20, 35);
        Tensor view = x.To(Simulator).Permute([first, second, third]);
        Assert.That(RunsTiled(view));
        TensorAssert.AreEqual(view.Clone().To(Device.Cpu), x.Permute([first, second, third]), because: "permuted");
    }

    [Test]
    public void Views_keep_what_lies_around_them()
    {
        Tensor x = Filled(DType.Float64, 40, 50), target = Filled(DType.Float64, 3, 60, 45), onDevice = target.To(Simulator);
        onDevice[1, 5..55, 2..42].CopyInPlace(x.To(Simulator).Transpose());
        target[1, 5..55, 2..42].CopyInPlace(x.Transpose());
        TensorAssert.AreEqual(onDevice.To(Device.Cpu), target, because: "a block inside");
        Tensor flipped = x.To(Simulator).Transpose().Flip([0]);
        TensorAssert.AreEqual(flipped.Clone().To(Device.Cpu), x.Transpose().Flip([0]), because: "a negative stride beside");
    }

    [Test]
    public void Other_copies_take_the_plain_path()
    {
        Tensor x = Filled(DType.Float32, 40, 40).To(Simulator);
        Assert.That(RunsTiled(x), Is.False, "row-major");
        Assert.That(RunsTiled(x.Slice(1, step: 2)), Is.False, "no fast axis");
        Assert.That(RunsTiled(x[..15].Transpose()), Is.False, "a short axis");
        Assert.That(RunsTiled(x.Transpose(), DType.Float64), Is.False, "a cast");
    }

    private static bool RunsTiled(Tensor source, DType? dtype = null)
    {
        Tensor destination = Ops.Empty(source.Shape, dtype: dtype ?? source.DType, device: Simulator);
        var layout = new ElementwiseLayout([destination, source], stackalloc long[ElementwiseLayout.BufferLength(source.Rank)]);
        return CudaTransposedCopy.TryRun(layout, destination, source);
    }

    private static Tensor Filled(DType dtype, params long[] shape)
    {
        Tensor numbers = Ops.Arange(shape.Aggregate((x, y) => x * y)).Reshape(shape);
        return dtype == DType.Bool ? (numbers & 5).Equal(1) : numbers.AsType(dtype);
    }
}
