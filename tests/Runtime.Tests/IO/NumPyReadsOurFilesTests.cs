using System.ComponentModel;
using System.Diagnostics;

namespace Arity.Runtime.Tests.IO;

public sealed class NumPyReadsOurFilesTests
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3", "python"];

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("arity-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Every_dtype_and_order_reads_the_same_in_NumPy()
    {
        string python = PythonWithNumPy();
        var lines = new List<string> { "import numpy as np", $"import os; os.chdir({Literal(_folder)})" };
        var archive = new Dictionary<string, Tensor>();
        foreach (DType dtype in DTypeExtensions.All.Where(dtype => dtype != DType.BFloat16))
        {
            Tensor rowMajor = TensorBytes.Random(dtype, [2, 3]);
            archive[$"{dtype.NumPyName}_c"] = rowMajor;
            archive[$"{dtype.NumPyName}_f"] = TensorBytes.Transposed(rowMajor);
        }

        foreach ((string name, Tensor tensor) in archive)
        {
            TensorFile.Save(Path.Combine(_folder, name + ".npy"), tensor);
            lines.Add($"a = np.load('{name}.npy'); assert a.dtype == '{tensor.DType.NumPyName}' and a.shape == {tensor.Shape}, a");
            lines.Add($"assert np.ascontiguousarray(a).tobytes().hex() == '{Convert.ToHexStringLower(TensorBytes.Of(tensor))}', a");
            lines.Add($"assert a.flags.f_contiguous == {(name.EndsWith('f') ? "True" : "False")}");
            foreach (string file in new[] { "stored.npz", "deflated.npz" })
                lines.Add($"assert np.load('{file}')['{name}'].tobytes('A') == a.tobytes('A')");
        }

        TensorFile.SaveArchive(Path.Combine(_folder, "stored.npz"), archive);
        TensorFile.SaveArchive(Path.Combine(_folder, "deflated.npz"), archive, isCompressed: true);
        lines.Add("print('all read')");
        Assert.That(Run(python, string.Join('\n', lines)).Trim(), Is.EqualTo("all read"));
    }

    private static string PythonWithNumPy()
    {
        foreach (string interpreter in Interpreters)
        {
            try
            {
                if (Run(interpreter, "import numpy; print('yes')").Trim() == "yes") return interpreter;
            }
            catch (Win32Exception)
            {
                // no such program; the next one may be there
            }
        }

        Assert.Ignore("No Python with NumPy on this machine.");
        return "";
    }

    private static string Run(string interpreter, string program)
    {
        var start = new ProcessStartInfo(interpreter, "-")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(program);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : errors.Result;
    }

    private static string Literal(string path) => "'" + path.Replace("\\", "\\\\").Replace("'", "\\'") + "'";
}
