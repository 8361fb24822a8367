using System.Text;

namespace Arity.Runtime.Tests.IO;

public sealed class HostileNpyTests
{
    private const string Good = "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }\n";

    [TestCase("", "'{'")]
    [TestCase("\n", "'{'")]
    [TestCase("[]", "'{'")]
    [TestCase("{}", "'descr'")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, }", "'shape'")]
    [TestCase("{'descr': '<f4', 'shape': (3,), }", "'fortran_order'")]
    [TestCase("{'fortran_order': False, 'shape': (3,), }", "'descr'")]
    [TestCase("{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", "each once")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), 'extra': 1}", "as keys")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), } import os", "end of the header")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (3,)", "'}'")]
    [TestCase("{'descr': '<f4' 'fortran_order': False, 'shape': (3,)}", "','")]
    [TestCase("{'descr' '<f4', 'fortran_order': False, 'shape': (3,)}", "':'")]
    [TestCase("{'descr': '<f4, }", "ends with '")]
    [TestCase("{'descr': '<f\\x34', 'fortran_order': False, 'shape': (3,)}", "escapes")]
    [TestCase("{'descr': 1, 'fortran_order': False, 'shape': (3,)}", "quoted element type")]
    [TestCase("{descr: '<f4', 'fortran_order': False, 'shape': (3,)}", "quoted key")]
    [TestCase("{'descr': '<f4', 'fortran_order': 0, 'shape': (3,)}", "True or False")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': 3}", "'('")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (3)}", "(n,)")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': [3]}", "'('")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (-3,)}", "extent")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (3.0,)}", "','")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (1 3,)}", "','")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (,)}", "extent")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775808,)}", "extent")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999999999,)}", "extent")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}", "2^63")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4294967296, 4294967296)}", "2^63")]
    [TestCase("{'descr': '<f8', 'fortran_order': False, 'shape': (2305843009213693952,)}", "2^63")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000000,)}", "4000000000000 bytes")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (4,)}", "16 bytes")]
    [TestCase("{'descr': '|O', 'fortran_order': False, 'shape': (3,)}", "pickle")]
    [TestCase("{'descr': '<U3', 'fortran_order': False, 'shape': (3,)}", "string")]
    [TestCase("{'descr': '|S3', 'fortran_order': False, 'shape': (3,)}", "string")]
    [TestCase("{'descr': '<M8[D]', 'fortran_order': False, 'shape': (3,)}", "date")]
    [TestCase("{'descr': '<m8', 'fortran_order': False, 'shape': (3,)}", "time")]
    [TestCase("{'descr': '|V2', 'fortran_order': False, 'shape': (3,)}", "bfloat16")]
    [TestCase("{'descr': '<f16', 'fortran_order': False, 'shape': (3,)}", "precision")]
    [TestCase("{'descr': '<c32', 'fortran_order': False, 'shape': (3,)}", "precision")]
    [TestCase("{'descr': '', 'fortran_order': False, 'shape': (3,)}", "empty")]
    [TestCase("{'descr': '<', 'fortran_order': False, 'shape': (3,)}", "empty")]
    [TestCase("{'descr': '<i3', 'fortran_order': False, 'shape': (3,)}", "unknown")]
    [TestCase("{'descr': '<f-4', 'fortran_order': False, 'shape': (3,)}", "precision")]
    [TestCase("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (3,)}", "records")]
    [TestCase("{'descr': ('<f4', (2,)), 'fortran_order': False, 'shape': (3,)}", "records")]
    public void A_hostile_header_is_refused(string header, string expectation)
    {
        var error = Refused(FileOf(header, new byte[12]));
        Assert.That(error.Message, Does.StartWith("offset ").And.Contain("expected").And.Contain(expectation));
    }

    [Test]
    public void Too_many_dimensions_are_refused()
    {
        string extents = string.Concat(Enumerable.Repeat("1, ", 65));
        TensorFormatException error = Refused(FileOf($"{{'descr': '<f4', 'fortran_order': False, 'shape': ({extents})}}", new byte[4]));
        Assert.That(error.Message, Does.Contain("at most 64"));
    }

    [Test]
    public void A_header_over_the_cap_is_refused_unread()
    {
        Assert.That(Refused(FileOf(Good.PadRight(10_001), new byte[12])).Message, Does.Contain("10000"));
        Assert.That(TensorFile.Load(new MemoryStream(FileOf(Good.PadRight(10_000), new byte[12]))).ElementCount, Is.EqualTo(3));
        byte[] gigantic = [0x93, .. "NUMPY"u8, 2, 0, 0xFF, 0xFF, 0xFF, 0xFF];
        Assert.That(Refused(gigantic).Message, Does.Contain("4294967295"));
    }

    [TestCase((byte)0, (byte)0)]
    [TestCase((byte)1, (byte)1)]
    [TestCase((byte)4, (byte)0)]
    [TestCase((byte)255, (byte)255)]
    public void Unknown_versions_are_refused(byte major, byte minor)
    {
        byte[] file = FileOf(Good, new byte[12]);
        (file[6], file[7]) = (major, minor);
        Assert.That(Refused(file).Message, Does.Contain($"offset 6").And.Contain($"{major}.{minor}"));
    }

    [Test]
    public void Version_3_must_be_UTF8()
    {
        byte[] file = [0x93, .. "NUMPY"u8, 3, 0, 4, 0, 0, 0, (byte)'{', (byte)'\'', 0xFF, (byte)'}'];
        Assert.That(Refused(file).Message, Does.StartWith("offset 14:").And.Contain("UTF-8"));
    }

    [Test]
    public void Other_files_are_refused_with_a_hint()
    {
        Assert.That(Refused("not a tensor"u8.ToArray()).Message, Does.Contain("magic"));
        Assert.That(Refused(File.ReadAllBytes(Recorded.PathOf("IO/Data/stored.npz"))).Message, Does.Contain("LoadArchive"));
    }

    [TestCase("object")]
    [TestCase("string")]
    [TestCase("bytes")]
    [TestCase("record")]
    [TestCase("datetime")]
    [TestCase("void")]
    [TestCase("longdouble")]
    public void What_NumPy_writes_of_other_kinds_is_refused(string kind) =>
        Assert.That(Refused(File.ReadAllBytes(RecordedFile.PathOf($"refused_{kind}"))).Message, Does.StartWith("offset "));

    [TestCase("c_int16")]
    [TestCase("f_complex64")]
    [TestCase("version_3")]
    [TestCase("keys_reordered")]
    public void A_file_cut_at_any_byte_is_refused(string name)
    {
        byte[] file = File.ReadAllBytes(RecordedFile.PathOf(name));
        for (int length = 0; length < file.Length; length++)
        {
            byte[] cut = file[..length];
            Assert.Throws<TensorFormatException>(() => TensorFile.Load(new MemoryStream(cut)), $"{length} bytes");
            Assert.Throws<TensorFormatException>(() => TensorFile.Load(new PipeStream(cut)), $"{length} bytes from a pipe");
        }
    }

    [Test]
    public void Any_byte_of_the_header_may_be_damaged_and_nothing_but_the_typed_error_comes()
    {
        byte[] file = File.ReadAllBytes(RecordedFile.PathOf("c_int16"));
        var random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. file];
            for (int n = random.Next(1, 4); n > 0; n--) damaged[random.Next(80)] = (byte)random.Next(256);
            try
            {
                TensorFile.Load(new MemoryStream(damaged)).Dispose();
            }
            catch (TensorFormatException)
            {
                refused++;
            }
        }

        Assert.That(refused, Is.GreaterThan(10_000));
    }

    [Test]
    public void A_promise_of_terabytes_through_a_pipe_allocates_nothing_of_them()
    {
        byte[] file = FileOf("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,)}", new byte[100]);
        Assert.Throws<TensorFormatException>(() => TensorFile.Load(new PipeStream(file)));
    }

    private static TensorFormatException Refused(byte[] file) =>
        Assert.Throws<TensorFormatException>(() => TensorFile.Load(new MemoryStream(file)))!;

    private static byte[] FileOf(string header, byte[] data)
    {
        byte[] text = Encoding.Latin1.GetBytes(header);
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. text, .. data];
    }
}
