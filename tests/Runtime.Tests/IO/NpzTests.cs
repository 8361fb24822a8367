using System.IO.Compression;

namespace Arity.Runtime.Tests.IO;

public sealed class NpzTests
{
    [Test]
    public void Loads_what_NumPy_stored()
    {
        IReadOnlyDictionary<string, Tensor> tensors = TensorFile.LoadArchive(Recorded.PathOf("IO/Data/stored.npz"));
        Assert.That(tensors.Keys, Is.EquivalentTo(new[] { "arr_0", "arr_1", "named" }));
        Assert.That(tensors["arr_0"].ToArray<int>(), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(tensors["arr_1"].Shape, Is.EqualTo(new Shape([2, 2])));
        Assert.That(tensors["named"].Item<bool>(), Is.True);
    }

    [Test]
    public void Loads_what_NumPy_deflated()
    {
        IReadOnlyDictionary<string, Tensor> tensors = TensorFile.LoadArchive(Recorded.PathOf("IO/Data/deflated.npz"));
        Assert.That(tensors["x"].ToArray<double>(), Is.EqualTo(new double[2500]));
        Assert.That(tensors["y"].ToArray<ushort>(), Is.EqualTo(new ushort[] { 0, 1, 2, 3, 4 }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Archives_survive_and_are_reproducible(bool isCompressed)
    {
        Dictionary<string, Tensor> tensors = DTypeExtensions.All.Where(dtype => dtype != DType.BFloat16)
            .ToDictionary(dtype => $"the {dtype}/ä", dtype => TensorBytes.Random(dtype, [3, 4]));
        byte[] file = Saved(tensors, isCompressed);
        Assert.That(Saved(tensors, isCompressed), Is.EqualTo(file));
        IReadOnlyDictionary<string, Tensor> loaded = TensorFile.LoadArchive(new MemoryStream(file));
        Assert.That(loaded.Keys, Is.EqualTo(tensors.Keys));
        foreach ((string name, Tensor tensor) in tensors)
            Assert.That(TensorBytes.Of(loaded[name]), Is.EqualTo(TensorBytes.Of(tensor)), name);
    }

    [Test]
    public void Unnamed_tensors_are_numbered()
    {
        using var stream = new MemoryStream();
        TensorFile.SaveArchive(stream, [TensorBytes.Random(DType.Int8, [1]), TensorBytes.Random(DType.Int8, [2])]);
        Assert.That(TensorFile.LoadArchive(stream).Keys, Is.EqualTo(new[] { "arr_0", "arr_1" }));
    }

    [Test]
    public void Wrong_names_and_dtypes_are_refused_before_a_byte_is_written()
    {
        Tensor tensor = TensorBytes.Random(DType.Int8, [1]);
        using var stream = new MemoryStream();
        var named = KeyValuePair.Create("a", tensor);
        Assert.Throws<ArgumentException>(() => TensorFile.SaveArchive(stream, [named, named]));
        Assert.Throws<ArgumentException>(() => TensorFile.SaveArchive(stream, [new KeyValuePair<string, Tensor>("", tensor)]));
        Assert.Throws<DTypeException>(() => TensorFile.SaveArchive(stream, [tensor, TensorBytes.Random(DType.BFloat16, [1])]));
        Assert.That(stream.Length, Is.Zero);
    }

    [Test]
    public void No_zip_and_no_seekable_stream_are_refused()
    {
        Assert.Throws<TensorFormatException>(() => TensorFile.LoadArchive(new MemoryStream("no zip"u8.ToArray())));
        Assert.Throws<TensorFormatException>(() => TensorFile.LoadArchive(new MemoryStream()));
        Assert.Throws<ArgumentException>(() => TensorFile.LoadArchive(new PipeStream([1, 2, 3])));
    }

    [Test]
    public void Members_that_are_no_tensors_are_refused_by_name()
    {
        Assert.That(Refused(Zip(("readme.txt", [1]))).Message, Does.Contain("readme.txt"));
        Assert.That(Refused(Zip(("a.npy", [1, 2, 3]))).Message, Does.Contain("a.npy").And.Contain("offset 3"));
        byte[] good = TensorBytes.Saved(TensorBytes.Random(DType.Int8, [1]));
        Assert.That(Refused(Zip(("a.npy", good), ("a.npy", good))).Message, Does.Contain("twice"));
        Assert.That(Refused(Zip(("a.npy", [.. good, 0]))).Message, Does.Contain("follow"));
    }

    [Test]
    public void A_header_that_promises_more_than_the_member_holds_is_refused()
    {
        byte[] file = TensorBytes.Saved(TensorBytes.Random(DType.Int8, [1]));
        string header = System.Text.Encoding.ASCII.GetString(file[10..^1]).Replace("(1,), }" + "            ", "(1000000000000,), }");
        byte[] hostile = [.. file[..10], .. System.Text.Encoding.ASCII.GetBytes(header), file[^1]];
        Assert.That(Refused(Zip(("a.npy", hostile))).Message, Does.Contain("1000000000000 bytes"));
    }

    [Test]
    public void A_directory_that_promises_more_than_deflate_can_is_refused()
    {
        byte[] zip = Zip(("a.npy", TensorBytes.Saved(TensorBytes.Random(DType.Int8, [100]))));
        int directory = zip.AsSpan().IndexOf("PK\x1\x2"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 2_000_000_000); // the uncompressed size
        Assert.That(Refused(zip).Message, Does.Contain("2000000000").And.Contain("1032"));
    }

    [Test]
    public void An_archive_cut_at_any_byte_is_refused()
    {
        byte[] zip = Zip(("a.npy", TensorBytes.Saved(TensorBytes.Random(DType.Int8, [1]))));
        for (int length = 0; length < zip.Length; length++) Refused(zip[..length]);
    }

    [Test]
    public void Damaged_data_is_noticed()
    {
        byte[] zip = File.ReadAllBytes(Recorded.PathOf("IO/Data/stored.npz"));
        int data = zip.AsSpan().IndexOf("\n\0\0\0\0\u0001\0\0\0"u8) + 1;
        zip[data] = 1;
        Assert.That(Refused(zip).Message, Does.Contain("arr_0.npy").And.Contain("CRC-32"));
    }

    [Test]
    public void Any_byte_may_be_damaged_and_nothing_but_the_typed_error_comes()
    {
        byte[] zip = File.ReadAllBytes(Recorded.PathOf("IO/Data/deflated.npz"));
        var random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = [.. zip];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                TensorFile.LoadArchive(new MemoryStream(damaged));
            }
            catch (TensorFormatException)
            {
                refused++;
            }
        }

        Assert.That(refused, Is.GreaterThan(300));
    }

    private static TensorFormatException Refused(byte[] archive) =>
        Assert.Throws<TensorFormatException>(() => TensorFile.LoadArchive(new MemoryStream(archive)), $"{archive.Length} bytes")!;

    private static byte[] Saved(IEnumerable<KeyValuePair<string, Tensor>> tensors, bool isCompressed)
    {
        using var stream = new MemoryStream();
        TensorFile.SaveArchive(stream, tensors, isCompressed);
        return stream.ToArray();
    }

    private static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in members)
            {
                using Stream member = archive.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
