using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Arity.Cuda.Tests.Libraries;

/// <summary>A folder with stand-ins for cuBLAS and what it needs; a test that needs it is ignored where there is no C compiler.</summary>
internal sealed unsafe class CuBlasStub
{
    private CuBlasStub(string folder) => Folder = folder;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "libcublas.so.13");

    /// <summary>Compiles both, the second bound to the first as NVIDIA's are.</summary>
    public static CuBlasStub Compile()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("The stand-in for cuBLAS is compiled with cc, which Windows does not have.");
        string folder = Directory.CreateTempSubdirectory("cublas-stub").FullName;
        string source = System.IO.Path.Combine(TestContext.CurrentContext.TestDirectory, "Libraries", "cublas_stub.c");
        string light = System.IO.Path.Combine(folder, "libcublasLt.so.13");
        Run("cc", "-shared", "-fPIC", "-DLIGHT", "-Wl,-soname,libcublasLt.so.13", "-o", light, source);
        var stub = new CuBlasStub(folder);
        Run("cc", "-shared", "-fPIC", "-Wl,-soname,libcublas.so.13", "-o", stub.Path, source, light);
        return stub;
    }

    /// <summary>One of the stub's variables.</summary>
    public ref T Read<T>(string name) where T : unmanaged => ref *(T*)NativeLibrary.GetExport(NativeLibrary.Load(Path), name);

    /// <summary>The numbers of the last call.</summary>
    public long[] LastCall()
    {
        fixed (long* values = &Read<long>("last_call")) return new Span<long>(values, 14).ToArray();
    }

    private static void Run(string file, params string[] arguments)
    {
        try
        {
            using Process compiler = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardError = true })!;
            string errors = compiler.StandardError.ReadToEnd();
            compiler.WaitForExit();
            Assert.That(compiler.ExitCode, Is.Zero, errors);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("The stand-in for cuBLAS needs a C compiler, and there is no cc.");
        }
    }
}
