using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

namespace Arity.Cuda.Tests.Indexing;

/// <summary>Index kernels on the device give what the processor gives, beyond the recorded expressions.</summary>
public sealed class IndexKernelTests
{
    private static readonly Device Simulator = KernelDevice.Value;

    private static readonly DType[] IndexDTypes = [.. DTypeExtensions.All.Where(dtype => dtype.IsInteger)];

    [TestCaseSource(nameof(IndexDTypes))]
    public void Indices_of_every_integer_dtype_pick(DType dtype)
    {
        bool isSigned = dtype is DType.Int8 or DType.Int16 or DType.Int32 or DType.Int64;
        Tensor x = Ops.Arange(12).Reshape(4, 3), rows = Ops.Tensor(isSigned ? -1L : 3, 0, 2).To(dtype);
        AssertSame(t => t[0][At(1, t[1])], x, rows);
    }

    [TestCaseSource(typeof(DTypeExtensions), nameof(DTypeExtensions.All))]
    public void Repeated_places_accumulate_in_every_dtype(DType dtype)
    {
        Tensor x = Ops.Arange(8).Reshape(4, 2).To(dtype), rows = Ops.Tensor(1, 3, 1, -1, 1), values = Ops.Arange(10).Reshape(5, 2).To(dtype);
        AssertSame(t => Ops.IndexPut(t[0], [t[1]], t[2], accumulate: true), x, rows, values);
        AssertSame(t => Ops.IndexPut(t[0], [t[1]], t[2], accumulate: false), x, rows, values);
    }

    // More places than a block sorts at a time, few elements: the order of each sum and the last value are the processor's, to the bit.
    [Test]
    public void Many_places_pick_few_elements([Values] bool accumulate)
    {
        var generator = new RandomGenerator(3);
        Tensor columns = (Ops.Rand(9000, generator: generator) * 7).To(DType.Int32), values = Ops.Rand((2, 9000), generator: generator);
        AssertSame(t => Ops.IndexPut(t[0], [null, t[1]], t[2], accumulate), Ops.Ones((2, 7)), columns, values);
    }

    [Test]
    public void Sums_and_last_values_do_not_depend_on_the_order_of_threads([Values] bool accumulate)
    {
        var shuffled = new CudaBackend($"shuffled{accumulate}", new SimulatorDriver(seed: 11), cachesMemory: false);
        shuffled.Register();
        Tensor rows = (Ops.Rand(700, generator: new RandomGenerator(3)) * 5).To(DType.Int32), values = Ops.Rand(700);
        float[][] results = Array.ConvertAll([Simulator, shuffled.GetDevice(0)], device => Ops.IndexPut(
            Ops.Ones(5, device: device), [rows.To(device)], values.To(device), accumulate).ToArray<float>());
        Assert.That(results[1], Is.EqualTo(results[0]));
    }

    [Test]
    public void Temporary_memory_is_given_back_at_once()
    {
        Tensor x = Ops.Rand((40, 3), device: Simulator), rows = Ops.Tensor(3, 1, 3).To(Simulator), mask = x > 0.5f;
        Tensor row = x[0].Clone();
        Action[] uses =
        [
            () => x[rows].Dispose(),
            () => x[mask].Dispose(),
            () => x[mask.T.T].Dispose(),
            () => x[rows.Flip()].Dispose(),
            () => x.IndexPutInPlace([rows.Flip()], row, accumulate: true),
            () => Ops.Concatenate([x, x]).Dispose(),
            () => Ops.Randn(5, device: Simulator).Dispose(),
        ];
        Assert.That(Array.ConvertAll(uses, Growth), Is.All.EqualTo(0));
    }

    [Test]
    public void A_mask_of_many_blocks_picks_in_order()
    {
        Tensor x = Ops.Rand((3, 50, 60), generator: new RandomGenerator(5)), mask = x[1] > 0.3f;
        AssertSame(t => t[0][t[0] > 0.7f], x);
        AssertSame(t => t[0][TensorIndex.Ellipsis, t[1]], x, mask);
        AssertSame(t => t[0].Transpose()[t[1].Transpose()], x, mask);
        AssertSame(t => Ops.IndexPut(t[0], [null, t[1]], Ops.Tensor(9f).To(t[0].Device)), x, mask);
    }

    // The operator itself has no form with a destination yet.
    [Test]
    public void A_destination_may_have_any_strides_and_overlap_the_input()
    {
        Tensor x = Ops.Arange(6).Reshape(3, 2).To(Simulator), rows = Ops.Tensor(2, 1, 0).To(Simulator);
        Tensor target = Ops.Zeros((2, 3), dtype: DType.Float64, device: Simulator).Transpose();
        CudaIndex.Run<long>(x, [rows], target);
        Assert.That(target.ToArray<double>(), Is.EqualTo(new double[] { 4, 5, 2, 3, 0, 1 }));
        CudaIndex.Run<long>(x, [rows], x);
        Assert.That(x.ToArray<long>(), Is.EqualTo(new long[] { 4, 5, 2, 3, 0, 1 }));
    }

    [Test]
    public void Values_and_indices_may_be_the_tensor_that_is_written()
    {
        Tensor x = Ops.Arange(6).Reshape(3, 2), rows = Ops.Tensor(2, 1, 0);
        AssertSame(t => t[0].IndexPutInPlace([t[1]], t[0]), x, rows);
        AssertSame(t => t[0].IndexPutInPlace([t[0].Select(1, 0) & 1], t[0].Flip()), x);
    }

    [Test]
    public void An_index_out_of_range_is_named_before_anything_is_written()
    {
        Tensor x = Ops.Arange(6).Reshape(2, 3).To(Simulator), wrong = Ops.Tensor(0, 2, -4, 5).To(Simulator), rows = Ops.Tensor(0, 1).To(Simulator);
        Assert.That(() => x[.., wrong], Throws.InstanceOf<TensorIndexException>().With.Message.Contains("index -4 is out of range for axis 1"));
        Assert.That(() => x[.., wrong] = rows.Sum(), Throws.InstanceOf<TensorIndexException>().With.Message.Contains("index -4"));
        Assert.That(() => x[rows, rows + 2], Throws.InstanceOf<TensorIndexException>().With.Message.Contains("index 3 is out of range for axis 1"));
        Assert.That(() => x[rows] = Ops.Zeros(2, device: Simulator), Throws.InstanceOf<ShapeException>());
        Assert.That(x.ToArray<long>(), Is.EqualTo(new long[] { 0, 1, 2, 3, 4, 5 }));
    }

    [Test]
    public void Indices_of_another_device_are_refused_with_the_remedy()
    {
        Tensor x = Ops.Arange(6).To(Simulator);
        Assert.That(() => x[Ops.Tensor(1, 2)], Throws.InstanceOf<DeviceException>().With.Message.Contains("To(device)"));
    }

    [Test]
    public void Gradients_are_the_processors()
    {
        Tensor x = Ops.Rand((4, 3), generator: new RandomGenerator(1)), rows = Ops.Tensor(1, 1, -1);
        AssertSame(t => Gradient(t[0], leaf => leaf[t[1]] * leaf[t[1]]), x, rows);
        AssertSame(t => Gradient(t[0], leaf => leaf[t[0] > 0.5f].Exp()), x, rows);
        AssertSame(t => Gradient(t[0], leaf => Ops.IndexPut(leaf.Square(), [t[1]], leaf[0], accumulate: true)), x, rows);
        AssertSame(t => Gradient(t[0], leaf => Ops.IndexPut(leaf.Square(), [t[1]], leaf[0])), x, rows);
    }

    private static long Growth(Action use)
    {
        // What other tests dropped is not to be collected in between.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = Simulator.Backend.GetAllocatedBytes(Simulator);
        use();
        return Simulator.Backend.GetAllocatedBytes(Simulator) - before;
    }

    private static Tensor Gradient(Tensor x, Func<Tensor, Tensor> function)
    {
        Tensor leaf = x.Clone();
        leaf.RequiresGrad = true;
        function(leaf).Sum().Backward();
        return leaf.Grad!;
    }

    private static TensorIndex[] At(int times, Tensor index) => [.. Enumerable.Repeat((TensorIndex)index, times)];

    private static void AssertSame(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        Tensor actual = function(Array.ConvertAll(inputs, input => input.To(Simulator)));
        Tensor expected = function(Array.ConvertAll(inputs, input => input.Clone()));
        Assert.That(actual.Device, Is.EqualTo(Simulator));
        TensorAssert.AreEqual(actual.To(Device.Cpu), expected, new Tolerance(1e-6, 1e-6), "on the device");
    }
}
