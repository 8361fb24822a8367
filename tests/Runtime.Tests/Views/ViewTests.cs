using V = Arity.Views;

namespace Arity.Runtime.Tests.ViewOperators;

public sealed class ViewTests
{
    private static Tensor Matrix => Tensor.From<int>([0, 1, 2, 3, 4, 5], [2, 3]);

    [Test]
    public void Writing_through_a_view_is_seen_by_the_base()
    {
        Tensor matrix = Matrix;
        V.Select(V.Transpose(matrix, null), 0, 1).Device.Backend.Copy(Tensor.From<int>([7, 8]), V.Select(V.Transpose(matrix, null), 0, 1));
        Assert.That(matrix.ToArray<int>(), Is.EqualTo(new[] { 0, 7, 2, 3, 8, 5 }));
    }

    [Test]
    public void Permute_wants_every_axis_once()
    {
        Assert.That(V.Permute(Matrix, [1, 0]).ToArray<int>(), Is.EqualTo(new[] { 0, 3, 1, 4, 2, 5 }));
        Assert.That(() => V.Permute(Matrix, [0]), Throws.InstanceOf<AxisException>().With.Message.Contains("permute"));
        Assert.That(() => V.Permute(Matrix, [0, -2]), Throws.InstanceOf<AxisException>().With.Message.Contains("twice"));
    }

    [Test]
    public void Expand_keeps_extents_given_as_minus_one()
    {
        Tensor row = Tensor.From<int>([1, 2], [1, 2]);
        Assert.That(V.Expand(row, [3, -1]).ToArray<int>(), Is.EqualTo(new[] { 1, 2, 1, 2, 1, 2 }));
        Assert.That(() => V.Expand(row, [-1, 3, 2]), Throws.InstanceOf<ShapeException>());
        Assert.That(() => V.Expand(Tensor.From<int>([1]), [1L << 40, 1L << 40]), Throws.InstanceOf<ShapeException>());
    }

    [Test]
    public void Extreme_offsets_and_steps_select_nothing_or_one_element()
    {
        foreach (long offset in new[] { long.MinValue, long.MaxValue })
            Assert.That(V.Diagonal(Matrix, offset).Shape, Is.EqualTo((Shape)0));
        Assert.That(V.Slice(Matrix, 1, step: long.MaxValue).ToArray<int>(), Is.EqualTo(new[] { 0, 3 }));
        Assert.That(V.Slice(Matrix, 1, step: long.MinValue).ToArray<int>(), Is.EqualTo(new[] { 2, 5 }));
        Assert.That(V.Slice(Matrix, 1, long.MinValue, long.MaxValue).ToArray<int>(), Is.EqualTo(Matrix.ToArray<int>()));
    }

    [TestCase(new long[] { 2, 2 }, new long[] { 2, 1 }, 0L, new[] { 0, 1, 2, 3 })]
    [TestCase(new long[] { 3 }, new long[] { -2 }, 4L, new[] { 4, 2, 0 })]
    [TestCase(new long[] { 2, 3 }, new long[] { 0, 1 }, 3L, new[] { 3, 4, 5, 3, 4, 5 })]
    [TestCase(new long[] { 4, 3 }, new long[] { 1, 1 }, 0L, new[] { 0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 5 })]
    [TestCase(new long[] { 0, 9 }, new long[] { 99, 99 }, 99L, new int[0])]
    public void AsStrided_sees_the_storage(long[] shape, long[] strides, long offset, int[] expected)
        => Assert.That(V.AsStrided(Matrix, shape, strides, offset).ToArray<int>(), Is.EqualTo(expected));

    [TestCase(new long[] { 7 }, new long[] { 1 }, 0L)]
    [TestCase(new long[] { 2 }, new long[] { -1 }, 0L)]
    [TestCase(new long[] { 1 }, new long[] { 1 }, 6L)]
    [TestCase(new long[] { 1 }, new long[] { 1 }, -1L)]
    [TestCase(new long[] { 2 }, new long[] { long.MaxValue }, 0L)]
    [TestCase(new long[] { 3, 3 }, new long[] { long.MaxValue, long.MaxValue }, 2L)]
    [TestCase(new long[] { -1 }, new long[] { 1 }, 0L)]
    [TestCase(new long[] { 2, 2 }, new long[] { 1 }, 0L)]
    public void AsStrided_never_leaves_the_storage(long[] shape, long[] strides, long offset)
        => Assert.That(() => V.AsStrided(Matrix, shape, strides, offset),
            Throws.InstanceOf<ShapeException>().With.Message.StartsWith("as_strided"));

    [Test]
    public void Reshape_refuses_negative_extents_other_than_one_minus_one()
    {
        Assert.That(() => V.Reshape(Matrix, [-2, 3]), Throws.InstanceOf<ShapeException>());
        Assert.That(() => V.Reshape(Matrix, [1L << 40, 1L << 40]), Throws.InstanceOf<ShapeException>());
        Assert.That(() => V.Reshape(Matrix, [4]),
            Throws.InstanceOf<ShapeException>().With.Message.Contains("(2, 3)").And.Message.Contains("(4,)"));
    }

    [Test]
    public void Views_need_no_memory()
    {
        Tensor meta = Tensor.Allocate([2, 3], DType.Float32, Device.Meta);
        Assert.That(V.Reshape(V.Transpose(meta, null), [6]).Shape, Is.EqualTo((Shape)6));
        Assert.That(V.Flip(meta, 1).Shape, Is.EqualTo((Shape)(2, 3)));
        Assert.That(V.Flatten(meta).Device, Is.EqualTo(Device.Meta));
    }

    [Test]
    public void A_disposed_tensor_has_no_views()
    {
        Tensor matrix = Matrix;
        matrix.Dispose();
        Assert.That(() => V.Flip(matrix, null), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => V.Flatten(matrix), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void Too_many_dimensions_are_refused()
        => Assert.That(() => V.ExpandDims(Matrix, Axes.Create([.. Enumerable.Range(0, 63).Select(i => (long)i)])),
            Throws.InstanceOf<ShapeException>());
}
