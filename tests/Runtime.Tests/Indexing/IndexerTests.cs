namespace Arity.Runtime.Tests.Indexing;

public sealed class IndexerTests
{
    private static Tensor Matrix => Tensor.From<int>([0, 1, 2, 3, 4, 5], [2, 3]);

    [Test]
    public void Takes_the_indices_of_CSharp()
    {
        Assert.That(Matrix[^1].ToArray<int>(), Is.EqualTo(new[] { 3, 4, 5 }));
        Assert.That(Matrix[1, ^3].Item<int>(), Is.EqualTo(3));
        Assert.That(Matrix[.., 1..].ToArray<int>(), Is.EqualTo(new[] { 1, 2, 4, 5 }));
        Assert.That(Matrix[.., ^2..^0].ToArray<int>(), Is.EqualTo(new[] { 1, 2, 4, 5 }));
        Assert.That(Matrix[.., ^0..].ToArray<int>(), Is.Empty);
        Assert.That(Matrix[.., ..99].ToArray<int>(), Is.EqualTo(Matrix.ToArray<int>()), "bounds are clamped as in NumPy");
        Assert.That(Matrix[TensorIndex.Ellipsis, TensorIndex.NewAxis, 0].Shape, Is.EqualTo((Shape)(2, 1)));
        Assert.That(Matrix[new Slice(Step: -1), new Slice(2, null, -2)].ToArray<int>(), Is.EqualTo(new[] { 5, 3, 2, 0 }));
        Assert.That(Matrix[true].Shape, Is.EqualTo((Shape)(1, 2, 3)));
        Assert.That(Matrix[Tensor.From<bool>([false, true])].ToArray<int>(), Is.EqualTo(new[] { 3, 4, 5 }));
    }

    [Test]
    public void Basic_indices_give_views_and_others_copies()
    {
        Tensor matrix = Matrix;
        matrix[1][0] = Tensor.From<int>([9], Shape.Create([]));
        matrix[Tensor.From<int>([0])][0, 0] = Tensor.From<int>([8], Shape.Create([]));
        Assert.That(matrix.ToArray<int>(), Is.EqualTo(new[] { 0, 1, 2, 9, 4, 5 }));
    }

    [Test]
    public void A_write_counts_as_a_modification()
    {
        Tensor matrix = Matrix;
        int version = matrix.Storage.Version;
        matrix[0] = matrix[1];
        matrix[Tensor.From<int>([0, 1])] = matrix[1];
        Assert.That(matrix.Storage.Version, Is.EqualTo(version + 2));
    }

    [Test]
    public void Values_that_overlap_what_they_replace_are_read_first()
    {
        Tensor line = Tensor.From<int>([0, 1, 2, 3, 4, 5]);
        line[1..] = line[..^1];
        Assert.That(line.ToArray<int>(), Is.EqualTo(new[] { 0, 0, 1, 2, 3, 4 }));
        line[Tensor.From<int>([5, 4, 3, 2, 1, 0])] = line;
        Assert.That(line.ToArray<int>(), Is.EqualTo(new[] { 4, 3, 2, 1, 0, 0 }));
        line[line] = Tensor.From<int>([7], Shape.Create([]));
        Assert.That(line.ToArray<int>(), Is.EqualTo(new[] { 7, 7, 7, 7, 7, 0 }), "an index may be the tensor itself");
    }

    [TestCase("")]
    [TestCase("a")]
    [TestCase("1,,2")]
    [TestCase("1:2:3:4")]
    [TestCase("1.5")]
    [TestCase("....")]
    [TestCase("1:x")]
    [TestCase("99999999999999999999")]
    [TestCase("[0, 1]")]
    public void Text_that_is_no_index_is_named(string text)
        => Assert.That(() => Matrix[text], Throws.InstanceOf<TensorIndexException>().With.Message.Contains($"[{text}]"));

    [Test]
    public void Text_may_have_spaces_and_a_last_comma()
    {
        Assert.That(Matrix[" 1 , : : -1 "].ToArray<int>(), Is.EqualTo(new[] { 5, 4, 3 }));
        Assert.That(Matrix["-1,"].ToArray<int>(), Is.EqualTo(new[] { 3, 4, 5 }));
    }

    [Test]
    public void Errors_name_what_was_wrong()
    {
        Tensor floats = Tensor.From<float>([0]), expanded = Views.Expand(Tensor.From<int>([1]), 3);
        Assert.That(() => Matrix[2],
            Throws.InstanceOf<TensorIndexException>().With.Message.Contains("index 2").And.Message.Contains("(2, 3)"));
        Assert.That(() => Matrix[0, 0, 0], Throws.InstanceOf<TensorIndexException>());
        Assert.That(() => Matrix[floats], Throws.InstanceOf<TensorIndexException>().With.Message.Contains("float32"));
        Assert.That(() => Matrix[new Slice(0, 1, 0)], Throws.InstanceOf<InvalidValueException>().With.Message.Contains("step"));
        Assert.That(() => Matrix[^0], Throws.InstanceOf<TensorIndexException>());
        Assert.That(() => Matrix[(Tensor)null!], Throws.ArgumentNullException);
        Assert.That(() => Matrix[0] = null!, Throws.ArgumentNullException);
        Assert.That(() => expanded[0..2] = Matrix[0, 0], Throws.InstanceOf<DestinationException>());
        Assert.That(() => expanded[Tensor.From<int>([0])] = Matrix[0, 0], Throws.InstanceOf<DestinationException>());
        Assert.That(() => Matrix[0] = Tensor.From<int>([1, 2]),
            Throws.InstanceOf<ShapeException>().With.Message.Contains("(2,)").And.Message.Contains("(3,)"));
    }

    [Test]
    public void Meta_tensors_are_indexed_without_values()
    {
        Tensor meta = Tensor.Allocate([4, 5], DType.Float32, Device.Meta);
        Assert.That(meta[1.., TensorIndex.NewAxis, 0].Shape, Is.EqualTo((Shape)(3, 1)));
        meta[0] = Tensor.Allocate(5, DType.Float32, Device.Meta);
        Assert.That(IndexRules.Shape(meta, [Tensor.Allocate([2, 3], DType.Int64, Device.Meta), null]), Is.EqualTo((Shape)(2, 3, 5)));
    }

    [Test]
    public void A_disposed_tensor_cannot_be_indexed()
    {
        Tensor matrix = Matrix, index = Tensor.From<int>([0]);
        index.Dispose();
        Assert.That(() => matrix[index], Throws.InstanceOf<ObjectDisposedException>());
        matrix.Dispose();
        Assert.That(() => matrix[0], Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => matrix["0"], Throws.InstanceOf<ObjectDisposedException>());
    }
}
