using System.Collections.Concurrent;
using System.Reflection;

namespace Arity.Kernels.Cuda.Composition;

/// <summary>The PTX files of the assemblies: operators' bodies, the mathematical functions and skeletons.</summary>
internal static class PtxLibrary
{
    private static readonly Assembly Own = typeof(PtxLibrary).Assembly;
    private static readonly ConcurrentDictionary<(Assembly, string), string?> Texts = new();

    /// <summary>The skeleton of a name.</summary>
    public static PtxTemplate Skeleton(string name) => new(Read(Own, $"Skeletons/{name}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX skeleton '{name}'."));

    /// <summary>What a kernel does along a line.</summary>
    public static PtxTemplate Line(CudaKernel kernel) => new(Read(kernel.Assembly, $"Lines/{kernel.Function}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX file 'Lines/{kernel.Function}.ptx'."));

    /// <summary>How a kind of matrix product multiplies.</summary>
    public static PtxTemplate Gemm(string name) => new(Read(Own, $"Gemm/{name}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX file 'Gemm/{name}.ptx'."));

    /// <summary>The body of an operator for a value type, after everything that it uses.</summary>
    /// <exception cref="DeviceException">There is no such body.</exception>
    public static string Operator(CudaKernel kernel, string type)
    {
        string text = Read(kernel.Assembly, $"Operators/{kernel.Function}.ptx")
            ?? throw new DeviceException(kernel.Operator, null, $"the PTX file 'Operators/{kernel.Function}.ptx' is not embedded in "
                + $"{kernel.Assembly.GetName().Name}.");
        string body = PtxBodyFile.Section(text, kernel.Function, type) ?? throw new DeviceException(kernel.Operator, null,
            $"'Operators/{kernel.Function}.ptx' has no body for {type}.");
        return WithUses(body, []);
    }

    /// <summary>Several functions, each once, after everything that they use.</summary>
    public static string Functions(IEnumerable<string> names)
    {
        HashSet<string> seen = [];
        return string.Concat(names.Where(seen.Add).Select(name => WithUses(ReadFunction(name), seen)));
    }

    private static string ReadFunction(string name) => Read(Own, $"Math/{name}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX function '{name}'.");

    private static string WithUses(string body, HashSet<string> seen)
    {
        IEnumerable<string> uses = PtxBodyFile.Uses(body).Where(seen.Add).Select(name => WithUses(ReadFunction(name), seen));
        return string.Concat(uses) + body;
    }

    private static string? Read(Assembly assembly, string name) => Texts.GetOrAdd((assembly, name), static key =>
    {
        using Stream? stream = key.Item1.GetManifestResourceStream(key.Item2);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    });
}
