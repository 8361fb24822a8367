using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Joining;

public sealed class JoiningTests
{
    private static Tensor Row(params int[] values) => Tensor.From<int>(values);

    [Test]
    public void Stack_puts_each_tensor_at_its_index_of_the_new_axis()
    {
        Tensor destination = Tensor.Allocate([3, 2], DType.Int32, Device.Cpu);
        Stack.Run<int>([Row(1, 2, 3), Views.Flip(Row(4, 5, 6), null)], -1, destination);
        Assert.That(destination.ToArray<int>(), Is.EqualTo(new[] { 1, 6, 2, 5, 3, 4 }));
    }

    [Test]
    public void Stack_takes_single_elements()
    {
        Tensor destination = Tensor.Allocate(2, DType.Float32, Device.Cpu);
        Stack.Run<float>([Tensor.From<float>([1.5f], Shape.Create([])), Tensor.From<int>([2], Shape.Create([]))], 0, destination);
        Assert.That(destination.ToArray<float>(), Is.EqualTo(new[] { 1.5f, 2f }));
    }

    [Test]
    public void Concatenate_casts_to_the_promoted_dtype_and_skips_empty_tensors()
    {
        Tensor destination = Tensor.Allocate([2, 4], DType.Float64, Device.Cpu);
        Tensor left = Tensor.From<bool>([true, false], [2, 1]), none = Tensor.From<long>([], [2, 0]);
        Tensor right = Views.Transpose(Tensor.From<float>([1, 2, 3, 4, 5, 6], [3, 2]), null);
        Concatenate.Run<double>([left, none, right], 1, destination);
        Assert.That(destination.ToArray<double>(), Is.EqualTo(new double[] { 1, 1, 3, 5, 0, 2, 4, 6 }));
    }

    [Test]
    public void Inputs_that_overlap_the_destination_are_read_before_it_is_written()
    {
        Tensor memory = Row(1, 2, 3, 4);
        Tensor front = Views.Slice(memory, 0, 0, 2), back = Views.Slice(memory, 0, 2, 4);
        Concatenate.Run<int>([back, front], 0, memory);
        Assert.That(memory.ToArray<int>(), Is.EqualTo(new[] { 3, 4, 1, 2 }));
    }

    [Test]
    public void Large_inputs_are_copied_by_several_threads()
    {
        int[] numbers = [.. Enumerable.Range(0, 100_000)];
        Tensor destination = Tensor.Allocate([100_000, 2], DType.Int64, Device.Cpu);
        Stack.Run<long>([Row(numbers), Views.Flip(Row(numbers), null)], 1, destination);
        long[] expected = [.. numbers.SelectMany(i => new long[] { i, 99_999 - i })];
        Assert.That(destination.ToArray<long>(), Is.EqualTo(expected));
    }

    [Test]
    public void Cast_reads_any_strides()
    {
        Tensor destination = Tensor.Allocate(3, DType.Int8, Device.Cpu);
        Cast.Run<float>(Views.Flip(Tensor.From<float>([-1.9f, 2.5f, 300f]), null), DType.Int8, destination);
        Assert.That(destination.ToArray<sbyte>(), Is.EqualTo(new sbyte[] { 127, 2, -1 }));
    }
}
