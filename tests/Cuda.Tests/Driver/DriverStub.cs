using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Arity.Kernels.Cuda.Driver.Native;

namespace Arity.Cuda.Tests.Driver;

/// <summary>A driver library compiled from <c>driver_stub.c</c>; a test that needs it is ignored where there is no C compiler.</summary>
internal sealed unsafe class DriverStub
{
    private const string Variable = "ARITY_CUDA_DRIVER";
    private readonly string _path;

    private DriverStub(string path) => _path = path;

    public static DriverStub Compile(params string[] defines)
    {
        string folder = Directory.CreateTempSubdirectory("driver-stub").FullName;
        string path = Path.Combine(folder, $"stub-{string.Join('-', defines)}.so");
        string source = Path.Combine(TestContext.CurrentContext.TestDirectory, "Driver", "driver_stub.c");
        var start = new ProcessStartInfo("cc", ["-shared", "-fPIC", "-o", path, source, .. defines.Select(define => $"-D{define}")])
        {
            RedirectStandardError = true,
        };
        if (OperatingSystem.IsWindows()) Assert.Ignore("The stand-in driver is compiled with cc, which Windows does not have.");
        try
        {
            using Process compiler = Process.Start(start)!;
            string errors = compiler.StandardError.ReadToEnd();
            compiler.WaitForExit();
            Assert.That(compiler.ExitCode, Is.Zero, errors);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("The stand-in driver needs a C compiler, and there is no cc.");
        }

        return new DriverStub(path);
    }

    public NativeDriver? TryCreate(out string reason) => TryCreate(_path, out reason);

    public NativeDriver Create() => TryCreate(out string reason) ?? throw new InvalidOperationException(reason);

    /// <summary>One of the stub's variables.</summary>
    public ref T Read<T>(string name) where T : unmanaged
    {
        nint library = NativeLibrary.Load(_path);
        return ref *(T*)NativeLibrary.GetExport(library, name);
    }

    /// <summary>Creates the driver with one library in place of the usual names.</summary>
    public static NativeDriver? TryCreate(string library, out string reason)
    {
        string? before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, library);
        try
        {
            return NativeDriver.TryCreate(out reason);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }
}
