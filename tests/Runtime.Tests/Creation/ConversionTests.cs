using System.Numerics.Tensors;

namespace Arity.Runtime.Tests.Creating;

public sealed class ConversionTests
{
    [Test]
    public void Arrays_of_any_nesting_become_tensors()
    {
        Assert.That(Ops.Tensor(5).Rank, Is.Zero);
        Assert.That(Ops.Tensor(5).Item<int>(), Is.EqualTo(5));
        Assert.That(Ops.Tensor(1.5, 2).ToArray<double>(), Is.EqualTo(new[] { 1.5, 2 }));
        Assert.That(Ops.Tensor(new[,] { { 1, 2 }, { 3, 4 } }).Shape, Is.EqualTo((Shape)(2, 2)));
        Assert.That(Ops.Tensor(new float[2, 3, 4]).Shape, Is.EqualTo((Shape)(2, 3, 4)));
        Assert.That(Tensor.From(new byte[1, 2, 3, 4]).Shape.ToArray(), Is.EqualTo(new long[] { 1, 2, 3, 4 }));
        Tensor rows = Ops.Tensor([[1, 2, 3], new[] { 4, 5, 6 }]);
        Assert.That(rows.Shape, Is.EqualTo((Shape)(2, 3)));
        Assert.That(rows.ToArray<int>(), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6 }));
        Tensor cube = Tensor.From(new[] { new[] { new[] { 1, 2 } }, new[] { new[] { 3, 4 } }, new[] { new[] { 5, 6 } } });
        Assert.That(cube.Shape, Is.EqualTo((Shape)(3, 1, 2)));
        Assert.That(cube.ToArray<int>(), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6 }));
        Assert.That(Tensor.From(Enumerable.Range(0, 6).Where(i => i > 1), (2, 2)).ToArray<int>(), Is.EqualTo(new[] { 2, 3, 4, 5 }));
        Assert.That(Tensor.From(new[] { 1f, 2f }).ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        Assert.That(Tensor.From(Array.Empty<float[]>()).Shape, Is.EqualTo((Shape)(0, 0)));
    }

    [Test]
    public void Ragged_arrays_are_refused()
    {
        Assert.That(() => Tensor.From(new[] { new[] { 1 }, [2, 3] }),
            Throws.InstanceOf<ShapeException>().With.Message.Contains("row 1 has 2"));
        Assert.That(() => Tensor.From(new[] { new[] { new[] { 1 } }, [] }), Throws.InstanceOf<ShapeException>());
        Assert.That(() => Tensor.From(new[] { new[] { new[] { 1 } }, [[2, 3]] }), Throws.InstanceOf<ShapeException>());
        Assert.That(() => Tensor.From(new[] { 1, 2, 3 }, (2, 2)), Throws.InstanceOf<ShapeException>());
        Assert.That(() => Tensor.From('c'), Throws.InstanceOf<DTypeException>());
    }

    [Test]
    public void Wrapped_arrays_are_shared_not_copied()
    {
        float[] array = [1, 2, 3, 4, 5, 6];
        Tensor wrapped = Tensor.Wrap(array, (2, 3));
        array[1] = 20;
        Assert.That(wrapped[0, 1].Item<float>(), Is.EqualTo(20));
        wrapped[.., 0].Fill(-1);
        Assert.That(array, Is.EqualTo(new float[] { -1, 20, 3, -1, 5, 6 }));
        Tensor tail = Tensor.Wrap(array.AsMemory(4));
        Assert.That(tail.ToArray<float>(), Is.EqualTo(new float[] { 5, 6 }));
        Assert.That(Ops.Add(tail, tail).ToArray<float>(), Is.EqualTo(new float[] { 10, 12 }));
        tail.Dispose();
        Assert.That(() => tail.ToArray<float>(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(Tensor.Wrap(Array.Empty<int>()).Shape, Is.EqualTo((Shape)0));
        Assert.That(() => Tensor.Wrap(array, (4, 4)), Throws.InstanceOf<ShapeException>());
    }

    [Test]
    public void A_view_keeps_wrapped_memory_pinned()
    {
        Tensor wrapped = Tensor.Wrap(new long[] { 1, 2, 3 });
        Tensor view = wrapped[1..];
        wrapped.Dispose();
        GC.Collect();
        Assert.That(view.ToArray<long>(), Is.EqualTo(new long[] { 2, 3 }));
    }

    [Test]
    public void Tensor_spans_see_the_same_memory()
    {
        Tensor matrix = Ops.Tensor(new[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        TensorSpan<int> span = matrix.AsTensorSpan<int>();
        span[1, 2] = 60;
        Assert.That(matrix[1, 2].Item<int>(), Is.EqualTo(60));
        ReadOnlyTensorSpan<int> transposed = matrix.Transpose().AsReadOnlyTensorSpan<int>();
        Assert.That(transposed[2, 1], Is.EqualTo(60));
        ReadOnlyTensorSpan<int> column = matrix[.., 1].AsReadOnlyTensorSpan<int>();
        Assert.That(column[1], Is.EqualTo(5));
        Assert.That(matrix[.., 1..].AsTensorSpan<int>().FlattenedLength, Is.EqualTo((nint)4));
        Assert.That(Ops.Tensor(7).AsTensorSpan<int>()[0], Is.EqualTo(7));
        Assert.That(Ops.Zeros([0, 3]).AsTensorSpan<float>().FlattenedLength, Is.EqualTo((nint)0));
        Assert.That(Ops.Tensor(7).Expand(3).AsReadOnlyTensorSpan<int>()[2], Is.EqualTo(7));
    }

    [Test]
    public void Layouts_without_a_tensor_span_are_refused()
    {
        Tensor line = Ops.Tensor(1, 2, 3);
        Assert.That(() => line.Flip().AsTensorSpan<int>(), Throws.InstanceOf<ShapeException>().With.Message.Contains("negative"));
        Assert.That(() => line.Flip().AsReadOnlyTensorSpan<int>(), Throws.InstanceOf<ShapeException>());
        Assert.That(() => line.Reshape([3, 1]).Expand([3, 2]).AsTensorSpan<int>(), Throws.InstanceOf<ShapeException>());
        Assert.That(() => line.AsTensorSpan<float>(), Throws.InstanceOf<DTypeException>());
        Assert.That(() => Ops.Zeros(2, device: Device.Meta).AsTensorSpan<float>(), Throws.InstanceOf<DeviceException>());
    }

    [Test]
    public void Tensors_of_the_base_library_are_wrapped_with_their_strides()
    {
        System.Numerics.Tensors.Tensor<float> theirs = System.Numerics.Tensors.Tensor.Create<float>([1, 2, 3, 4, 5, 6], [2, 3]);
        Tensor wrapped = Tensor.Wrap(theirs);
        theirs[1, 0] = 40;
        Assert.That(wrapped.ToArray<float>(), Is.EqualTo(new float[] { 1, 2, 3, 40, 5, 6 }));
        Tensor part = Tensor.Wrap(theirs.Slice([0..2, 1..3]));
        Assert.That(part.ToArray<float>(), Is.EqualTo(new float[] { 2, 3, 5, 6 }));
        part.Fill(0);
        Assert.That(theirs[1, 2], Is.Zero);
        Assert.That(Tensor.FromTensorSpan<float>(theirs.AsTensorSpan()).ToArray<float>(), Is.EqualTo(new float[] { 1, 0, 0, 40, 0, 0 }));
    }

    [Test]
    public void To_and_Contiguous_copy_only_where_they_must()
    {
        Tensor line = Ops.Tensor(1, 2, 3);
        Assert.That(line.To(DType.Int32), Is.SameAs(line));
        Assert.That(line.To(Device.Cpu), Is.SameAs(line));
        Assert.That(line.Contiguous(), Is.SameAs(line));
        Assert.That(line.To(DType.Float64).ToArray<double>(), Is.EqualTo(new double[] { 1, 2, 3 }));
        Assert.That(line.Flip().Contiguous().AsSpan<int>().ToArray(), Is.EqualTo(new[] { 3, 2, 1 }));
        Assert.That(line.To(Device.Meta).Shape, Is.EqualTo((Shape)3));
        Assert.That(() => line.To(Device.Meta).To(Device.Cpu), Throws.InstanceOf<DeviceException>());
    }

    [Test]
    public void CopyFrom_broadcasts_and_casts()
    {
        Tensor matrix = Ops.Zeros([2, 3], dtype: DType.Int16);
        matrix.CopyFrom(Ops.Tensor(1.9, -2.9, 3));
        Assert.That(matrix.ToArray<short>(), Is.EqualTo(new short[] { 1, -2, 3, 1, -2, 3 }));
        Assert.That(() => matrix.CopyFrom(Ops.Tensor(1, 2)), Throws.InstanceOf<ShapeException>().With.Message.Contains("(2,)"));
        Assert.That(() => matrix[0].CopyFrom(matrix), Throws.InstanceOf<ShapeException>());
        Assert.That(matrix.Fill(4).ToArray<short>(), Has.All.EqualTo(4));
    }
}
