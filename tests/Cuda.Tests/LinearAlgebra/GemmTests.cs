using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

namespace Arity.Cuda.Tests.LinearAlgebra;

/// <summary>Products by large tiles on the simulator equal the processor's, around the tiles' borders and for every layout.</summary>
public sealed class GemmTests
{
    private static readonly Device Simulator = KernelDevice.Value;

    // Small whole numbers: sums are exact in every dtype that adds up in float32.
    private static readonly Func<Tensor, Tensor>[] Layouts =
    [
        t => t,
        t => t.Transpose().Clone().Transpose(),
        t => Ops.Concatenate([t, t], 1).Slice(1, 0, t.Shape[1]),
        t => t.Slice(0, null, null, -1).Clone().Slice(0, null, null, -1),
        t => Ops.Stack([t, t], -1).Reshape(t.Shape[0], 2 * t.Shape[1]).Slice(1, null, null, 2),
    ];

    [TestCase(DType.Float32, 0, 129, 65, 9)]
    [TestCase(DType.Float32, 0, 7, 127, 8)]
    [TestCase(DType.Float32, 1, 31, 33, 17)]
    [TestCase(DType.Float32, 1, 64, 1, 7)]
    [TestCase(DType.Float64, 1, 65, 33, 9)]
    [TestCase(DType.Float16, 1, 9, 31, 16)]
    [TestCase(DType.BFloat16, 1, 33, 7, 8)]
    [TestCase(DType.Float16, 2, 127, 31, 33)]
    [TestCase(DType.BFloat16, 2, 1, 257, 31)]
    [TestCase(DType.BFloat16, 3, 129, 9, 8)]
    [TestCase(DType.Float16, 4, 65, 33, 100)]
    [TestCase(DType.BFloat16, 4, 8, 7, 129)]
    [TestCase(DType.Float32, 3, 31, 129, 17)]
    [TestCase(DType.Float32, 4, 33, 65, 70)]
    public void Borders(DType dtype, int tile, int rows, int columns, int depth)
    {
        Tensor a = Whole(dtype, rows, depth), b = Whole(dtype, depth, columns);
        AssertProduct(a, b, tile);
    }

    [Test]
    public void Layouts_of_operands([Values(0, 1, 2, 3, 4)] int left, [Values(0, 1, 2, 3, 4)] int right, [Values(1, 4)] int tile,
        [Values(DType.Float16, DType.Float32)] DType dtype)
    {
        Tensor a = Whole(dtype, 24, 40), b = Whole(dtype, 40, 16);
        AssertProduct(Layouts[left](a), Layouts[right](b), tile);
    }

    [Test]
    public void Layouts_of_destinations([Values(1, 4)] int tile, [Values(DType.BFloat16, DType.Float32)] DType dtype)
    {
        Tensor a = Whole(dtype, 17, 9), b = Whole(dtype, 9, 20);
        foreach (Func<Tensor, Tensor> layout in Layouts)
        {
            Tensor destination = layout(Ops.Zeros([17, 20], dtype: dtype, device: Simulator));
            AssertProduct(a, b, tile, destination);
        }
    }

    [Test]
    public void Batches_broadcast([Values(1, 4)] int tile)
    {
        Tensor a = Whole(DType.Float16, 3, 1, 5, 8), b = Whole(DType.Float16, 2, 8, 3);
        AssertProduct(a, b, tile);
        AssertProduct(a.Transpose([1, 0, 2, 3]), b[0], tile);
    }

    [Test]
    public void No_inner_axis_gives_zeros([Values(0, 1, 3, 4)] int tile) =>
        AssertProduct(Ops.Zeros([5, 0]), Ops.Zeros([0, 6]), tile);

    [Test]
    public void Nan_and_infinity_go_where_they_belong([Values(1, 4)] int tile, [Values(DType.Float16, DType.Float32)] DType dtype)
    {
        float[] values = Whole(DType.Float32, 9, 10).Reshape(-1).ToArray<float>();
        (values[0], values[13], values[89]) = (float.NaN, float.PositiveInfinity, float.NegativeInfinity);
        Tensor a = Ops.Tensor(values).Reshape(9, 10).AsType(dtype), b = Whole(dtype, 10, 7);
        AssertProduct(a, b, tile);
        AssertProduct(b.Transpose(), a.Transpose(), tile);
    }

    [Test]
    public void Multiply_add_keeps_the_order_of_the_inner_axis()
    {
        Tensor a = Random(20, 37), b = Random(37, 18);
        Tensor large = Product(a, b, 0), small = Product(a, b, 1);
        var expected = new float[20 * 18];
        float[] x = a.Reshape(-1).ToArray<float>(), y = b.Reshape(-1).ToArray<float>();
        for (int i = 0; i < expected.Length; i++)
        {
            for (int k = 0; k < 37; k++) expected[i] = MathF.FusedMultiplyAdd(x[(i / 18 * 37) + k], y[(k * 18) + (i % 18)], expected[i]);
        }

        Assert.That(large.Reshape(-1).ToArray<float>(), Is.EqualTo(expected));
        Assert.That(small.Reshape(-1).ToArray<float>(), Is.EqualTo(expected));
    }

    [TestCase(DType.BFloat16, 8192)]
    [TestCase(DType.Float16, 8192 + 39)]
    [TestCase(DType.Float64, 8192 + 1)]
    public void A_long_inner_axis_is_split(DType dtype, int depth)
    {
        Tensor a = Whole(dtype, 3, depth), b = Whole(dtype, 2, depth).Transpose();
        Tensor expected = a.AsType(DType.Float64).MatMul(b.AsType(DType.Float64)).AsType(dtype);
        Tensor left = a.To(Simulator).ExpandDims(0), right = b.Transpose().To(Simulator).Transpose();
        TensorAssert.AreEqual(left.MatMul(right).To(Device.Cpu).Squeeze(0), expected, default, "split");
        Tensor destination = Ops.Zeros([2, 3], dtype: dtype, device: Simulator).Transpose();
        Ops.MatMul(left.Squeeze(0), right, destination);
        TensorAssert.AreEqual(destination.To(Device.Cpu), expected, default, "split, strided destination");
    }

    [Test]
    public void Tf32_rounds_only_when_asked_for()
    {
        Tensor a = Random(20, 40), b = Random(40, 20);
        Tensor expected = a.MatMul(b);
        Tensor exact = a.To(Simulator).MatMul(b.To(Simulator)).To(Device.Cpu);
        TensorAssert.AreEqual(exact, expected, new Tolerance(1e-5, 1e-5), "exact");
        CudaMatMul.AllowTF32 = true;
        try
        {
            Tensor rounded = a.To(Simulator).MatMul(b.To(Simulator)).To(Device.Cpu);
            TensorAssert.AreEqual(rounded, expected, new Tolerance(4e-3, 4e-3), "tf32");
            Assert.That((double)(rounded - expected).Abs().Max(), Is.GreaterThan(1e-5));
        }
        finally
        {
            CudaMatMul.AllowTF32 = false;
        }
    }

    [Test]
    public void The_order_of_threads_does_not_matter([Values(0, 1, 3, 4)] int tile)
    {
        Tensor a = Whole(DType.Float32, 20, 70), b = Whole(DType.Float32, 70, 20);
        TensorAssert.AreEqual(Product(a, b, tile, ShuffledSimulator.Device), a.MatMul(b), default, "shuffled");
    }

    private static void AssertProduct(Tensor a, Tensor b, int tile, Tensor? destination = null)
    {
        Tensor expected = a.AsType(DType.Float64).MatMul(b.AsType(DType.Float64)).AsType(a.DType);
        TensorAssert.AreEqual(Product(a, b, tile, Simulator, destination), expected, default, $"{a.DType} tile {tile}");
    }

    private static Tensor Product(Tensor a, Tensor b, int tile) => Product(a, b, tile, Simulator);

    // Views stay views on the device: what is copied there is the storage's part that they lie in.
    private static Tensor Product(Tensor a, Tensor b, int tile, Device device, Tensor? destination = null)
    {
        Tensor left = Moved(a, device), right = Moved(b, device);
        destination ??= Ops.Empty(a.MatMul(b).Shape, dtype: a.DType, device: device);
        var problem = new MatMulProblem(left, right, destination, stackalloc long[MatMulProblem.BufferLength]);
        GemmTile of = GemmTile.Of(tile);
        CudaGemm.Launch(problem, of, of.IsTensor ? a.DType.ItemSize : Math.Max(a.DType.ItemSize, 4));
        return destination.To(Device.Cpu);
    }

    // The tensor on a device with the strides that it has here.
    private static Tensor Moved(Tensor x, Device device)
    {
        if (x.IsContiguous) return x.To(device);
        Func<Tensor, Tensor> layout = x.Rank == 2
            ? Layouts.First(l => l(Ops.Zeros(x.Shape, dtype: x.DType)).Strides.ToArray().SequenceEqual(x.Strides.ToArray()))
            : t => t;
        Tensor view = layout(Ops.Zeros(x.Shape, dtype: x.DType, device: device));
        view.CopyInPlace(x.To(device));
        return view;
    }

    private static Tensor Whole(DType dtype, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
        for (int i = 0; i < values.Length; i++) values[i] = (i * 7 % 11) - 5;
        return Ops.Tensor(values).Reshape(shape).AsType(dtype);
    }

    private static Tensor Random(params long[] shape)
    {
        var generator = new Random(3);
        var values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
        for (int i = 0; i < values.Length; i++) values[i] = generator.NextSingle() - 0.5f;
        return Ops.Tensor(values).Reshape(shape);
    }
}
