using System.Numerics;
using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Indexing;

public sealed class IndexKernelTests
{
    private static Tensor Indices(params int[] values) => Tensor.From<int>(values);

    [Test]
    public void Repeated_places_accumulate_in_every_dtype()
    {
        AssertAccumulates<byte>(250, 10, 14);
        AssertAccumulates<sbyte>(120, 10, -116);
        AssertAccumulates<ushort>(65535, 2, 3);
        AssertAccumulates<short>(1, 2, 5);
        AssertAccumulates<uint>(uint.MaxValue, 1, 1);
        AssertAccumulates<int>(int.MaxValue, 1, int.MinValue + 1);
        AssertAccumulates<ulong>(ulong.MaxValue, 1, 1);
        AssertAccumulates<long>(5, -4, -3);
        AssertAccumulates<Half>((Half)1, (Half)0.5, (Half)2);
        AssertAccumulates<BFloat16>((BFloat16)1f, (BFloat16)0.5f, (BFloat16)2f);
        AssertAccumulates<float>(1, 0.25f, 1.5f);
        AssertAccumulates<double>(1, 0.25, 1.5);
        AssertAccumulates<Complex64>(new Complex64(1, 2), new Complex64(0, 1), new Complex64(1, 4));
        AssertAccumulates<Complex>(new Complex(1, 2), new Complex(1, 0), new Complex(3, 2));
        AssertAccumulates<bool>(false, true, true);
    }

    [Test]
    public void The_functional_form_leaves_its_input_alone()
    {
        Tensor self = Tensor.From<float>([1, 2, 3]), destination = Tensor.Allocate(3, DType.Float32, Device.Cpu);
        IndexPut.Run<float>(self, [Indices(1)], Tensor.From<double>([9.5]), false, destination);
        Assert.That(self.ToArray<float>(), Is.EqualTo(new float[] { 1, 2, 3 }));
        Assert.That(destination.ToArray<float>(), Is.EqualTo(new float[] { 1, 9.5f, 3 }));
    }

    [Test]
    public void Nothing_is_written_when_an_index_is_out_of_range()
    {
        Tensor self = Tensor.From<float>([1, 2, 3]);
        Assert.That(() => IndexPut.Run<float>(self, [Indices(0, 3)], Tensor.From<float>([9]), false, self),
            Throws.InstanceOf<TensorIndexException>().With.Message.Contains("index 3"));
        Assert.That(() => IndexPut.Run<float>(self, [Indices(0, 1)], Tensor.From<float>([9, 8, 7]), false, self),
            Throws.InstanceOf<ShapeException>());
        Assert.That(self.ToArray<float>(), Is.EqualTo(new float[] { 1, 2, 3 }));
    }

    [Test]
    public void A_destination_may_have_any_strides_and_overlap_the_input()
    {
        Tensor self = Tensor.From<int>([0, 1, 2, 3, 4, 5], [3, 2]);
        Tensor wide = Tensor.Allocate([2, 2, 4], DType.Int32, Device.Cpu);
        Tensor destination = Views.Transpose(Views.Slice(wide, 2, 0, 3, 2), [2, 0, 1]);
        Tensor rows = Tensor.From<int>([2, 0, 1, 2], [2, 2]);
        IndexGet.Run<int>(self, [rows], destination);
        Assert.That(destination.ToArray<int>(), Is.EqualTo(new[] { 4, 5, 0, 1, 2, 3, 4, 5 }));
        IndexGet.Run<int>(self, [Indices(2, 1, 0)], self);
        Assert.That(self.ToArray<int>(), Is.EqualTo(new[] { 4, 5, 2, 3, 0, 1 }));
    }

    [Test]
    public void Without_any_index_tensor_the_tensor_is_copied()
    {
        Tensor self = Tensor.From<int>([1, 2, 3, 4], [2, 2]), destination = Tensor.Allocate([2, 2], DType.Int32, Device.Cpu);
        IndexGet.Run<int>(self, [null, null], destination);
        Assert.That(destination.ToArray<int>(), Is.EqualTo(self.ToArray<int>()));
    }

    [TestCase(1, 20_000)]
    [TestCase(3, 20_000)]
    [TestCase(100, 3_000)]
    public void Threads_do_not_change_results(int columns, int count)
    {
        const int Rows = 500;
        int[] places = [.. Enumerable.Range(0, count).Select(i => (i * 7919) % Rows)];
        float[] numbers = [.. Enumerable.Range(0, Rows * columns).Select(i => i * 0.37f)];
        Tensor self = Tensor.From<float>(numbers, [Rows, columns]), index = Indices(places);
        int before = Threads.Count;
        try
        {
            Threads.Count = 5;
            Tensor picked = Tensor.Allocate([count, columns], DType.Float32, Device.Cpu);
            IndexGet.Run<float>(self, [index], picked);
            float[] expected = [.. places.SelectMany(row => numbers[(row * columns)..((row + 1) * columns)])];
            Assert.That(picked.ToArray<float>(), Is.EqualTo(expected));

            Tensor sums = Tensor.Allocate([Rows, columns], DType.Float32, Device.Cpu), zeros = Filling.Fill("test", sums, 0);
            IndexPut.Run<float>(zeros, [index], picked, true, sums);
            Assert.That(sums.ToArray<float>(), Is.EqualTo(Accumulate(places, expected, columns, Rows)));

            Tensor last = Tensor.Allocate([Rows, columns], DType.Float32, Device.Cpu);
            Tensor order = Tensor.From<float>([.. Enumerable.Range(0, count).Select(i => (float)i)], [count, 1]);
            IndexPut.Run<float>(zeros, [index], order, false, last);
            Assert.That(last[.., 0].ToArray<float>(),
                Is.EqualTo(Enumerable.Range(0, Rows).Select(row => (float)Array.LastIndexOf(places, row))), "the last value stays");
        }
        finally
        {
            Threads.Count = before;
        }
    }

    private static float[] Accumulate(int[] places, float[] values, int columns, int rows)
    {
        var sums = new float[rows * columns];
        for (int i = 0; i < places.Length; i++)
            for (int column = 0; column < columns; column++)
                sums[(places[i] * columns) + column] += values[(i * columns) + column];
        return sums;
    }

    private static void AssertAccumulates<T>(T start, T value, T twice)
        where T : unmanaged
    {
        Tensor self = Tensor.From<T>([start, start]);
        IndexPut.Run<T>(self, [Indices(1, -1)], Tensor.From<T>([value]), true, self);
        Assert.That(self.ToArray<T>(), Is.EqualTo(new[] { start, twice }), typeof(T).Name);
    }
}
