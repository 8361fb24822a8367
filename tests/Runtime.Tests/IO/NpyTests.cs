using Arity.IO;

namespace Arity.Runtime.Tests.IO;

public sealed class NpyTests
{
    private static IEnumerable<string> Files => RecordedFile.All.Keys;

    // Those that NumPy would write so again: not swapped, not of another version or writer, no gaps.
    private static IEnumerable<string> CanonicalFiles => Files.Where(name =>
        name is "zero_d" or "zero_d_bool" or "one" or "empty" or "empty_2d" or "strided" or "special" or "rank_7"
        || name.StartsWith("c_") || name.StartsWith("f_"));

    private static IEnumerable<DType> Storable => DTypeExtensions.All.Where(dtype => dtype != DType.BFloat16);

    [TestCaseSource(nameof(Files))]
    public void Loads_what_NumPy_wrote(string name)
    {
        RecordedFile expected = RecordedFile.All[name];
        Tensor tensor = TensorFile.Load(RecordedFile.PathOf(name));
        Assert.That(tensor.DType.NumPyName, Is.EqualTo(expected.DType));
        Assert.That(tensor.Shape.ToArray(), Is.EqualTo(expected.Shape));
        Assert.That(Convert.ToHexStringLower(TensorBytes.Of(tensor)), Is.EqualTo(expected.Hex));
        Assert.That(tensor.IsContiguous, Is.Not.EqualTo(expected.IsFortranOrder));
    }

    [TestCaseSource(nameof(Files))]
    public void Loads_from_a_pipe(string name)
    {
        using var pipe = new PipeStream(File.ReadAllBytes(RecordedFile.PathOf(name)));
        Assert.That(Convert.ToHexStringLower(TensorBytes.Of(TensorFile.Load(pipe))), Is.EqualTo(RecordedFile.All[name].Hex));
    }

    [TestCaseSource(nameof(CanonicalFiles))]
    public void Saves_the_very_bytes_that_NumPy_writes(string name) => Assert.That(
        TensorBytes.Saved(TensorFile.Load(RecordedFile.PathOf(name))), Is.EqualTo(File.ReadAllBytes(RecordedFile.PathOf(name))));

    [TestCaseSource(nameof(Storable))]
    public void Every_dtype_survives_in_every_order(DType dtype)
    {
        Tensor rowMajor = TensorBytes.Random(dtype, [4, 3, 5]);
        Tensor columnMajor = TensorBytes.Transposed(rowMajor);
        Tensor reversed = rowMajor.View(rowMajor.ElementCount - 1, [2, 3, 2], [-30, -5, -3]);
        Tensor broadcast = rowMajor.View(1, [2, 3], [0, 1]);
        foreach (Tensor tensor in new[] { rowMajor, columnMajor, reversed, broadcast })
        {
            Tensor loaded = TensorFile.Load(new MemoryStream(TensorBytes.Saved(tensor)));
            Assert.That(loaded.DType, Is.EqualTo(dtype));
            Assert.That(loaded.Shape, Is.EqualTo(tensor.Shape));
            Assert.That(TensorBytes.Of(loaded), Is.EqualTo(TensorBytes.Of(tensor)));
        }

        Assert.That(TensorFile.Load(new MemoryStream(TensorBytes.Saved(columnMajor))).Strides, Is.EqualTo(columnMajor.Strides));
        Assert.That(rowMajor.ToString(), Is.Not.Null, "saving views must not dispose the tensor");
    }

    [TestCase(0, 4)]
    [TestCase(0, 0)]
    [TestCase(3, 0)]
    public void Empty_tensors_survive(long rows, long columns)
    {
        Tensor loaded = TensorFile.Load(new MemoryStream(TensorBytes.Saved(TensorBytes.Random(DType.Float32, [rows, columns]))));
        Assert.That(loaded.Shape, Is.EqualTo(new Shape([rows, columns])));
    }

    [Test]
    public void Larger_data_than_a_block_survives()
    {
        Tensor tensor = TensorBytes.Random(DType.Complex128, [3, 50_001]);
        byte[] file = TensorBytes.Saved(tensor);
        Assert.That(TensorBytes.Of(TensorFile.Load(new MemoryStream(file))), Is.EqualTo(TensorBytes.Of(tensor)));
        Assert.That(TensorBytes.Of(TensorFile.Load(new PipeStream(file, 100_000))), Is.EqualTo(TensorBytes.Of(tensor)));
    }

    [Test]
    public void Files_on_disk_are_replaced_and_streams_left_behind_the_data()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            TensorFile.Save(path, TensorBytes.Random(DType.Float64, [100]));
            TensorFile.Save(path, TensorBytes.Random(DType.Int16, [2]));
            Assert.That(TensorFile.Load(path).DType, Is.EqualTo(DType.Int16));
        }
        finally
        {
            File.Delete(path);
        }

        using var two = new MemoryStream();
        TensorFile.Save(two, TensorBytes.Random(DType.Int8, [3], 1));
        TensorFile.Save(two, TensorBytes.Random(DType.Int8, [5], 2));
        two.Position = 0;
        Assert.That(TensorFile.Load(two).ElementCount, Is.EqualTo(3));
        Assert.That(TensorFile.Load(two).ElementCount, Is.EqualTo(5));
    }

    [Test]
    public void BFloat16_is_refused_before_a_byte_is_written()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var error = Assert.Throws<DTypeException>(() => TensorFile.Save(path, TensorBytes.Random(DType.BFloat16, [2])))!;
        Assert.That(error.Message, Does.Contain("uint16").And.Contain("float32"));
        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public void Bools_of_other_writers_become_0_or_1()
    {
        byte[] file = TensorBytes.Saved(TensorBytes.ToTensor(DType.Bool, [3], [0, 1, 1]));
        file[^2] = 0xFF;
        Assert.That(TensorBytes.Of(TensorFile.Load(new MemoryStream(file))), Is.EqualTo(new byte[] { 0, 1, 1 }));
    }

    [Test]
    public void A_reader_fills_memory_of_exactly_the_right_length()
    {
        byte[] file = File.ReadAllBytes(RecordedFile.PathOf("big_int32"));
        var reader = new NpyReader(new MemoryStream(file));
        Assert.Throws<ArgumentException>(() => reader.ReadData(new byte[23]));
        var bytes = new byte[24];
        reader.ReadData(bytes);
        Assert.That(Convert.ToHexStringLower(bytes), Is.EqualTo(RecordedFile.All["big_int32"].Hex));
    }
}
