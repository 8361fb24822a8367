using System.Collections.Concurrent;
using System.Reflection;

namespace Arity.Kernels.Cuda.Composition;

/// <summary>The PTX files of the assemblies: operators' bodies, the mathematical functions and skeletons.</summary>
internal static class PtxLibrary
{
    private static readonly Assembly Own = typeof(PtxLibrary).Assembly;
    private static readonly ConcurrentDictionary<(Assembly, string), string?> Texts = new();

    /// <summary>The skeleton of a name.</summary>
    public static PtxTemplate Skeleton(string name) => Template(Read(Own, $"Skeletons/{name}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX skeleton '{name}'."));

    /// <summary>What a kernel does along a line.</summary>
    public static PtxTemplate Line(CudaKernel kernel) => Template(Read(kernel.Assembly, $"Lines/{kernel.Function}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX file 'Lines/{kernel.Function}.ptx'."));

    /// <summary>How a kind of matrix product multiplies.</summary>
    public static PtxTemplate Gemm(string name) => new(Read(Own, $"Gemm/{name}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX file 'Gemm/{name}.ptx'."));

    /// <summary>The body of an operator for a value type, after everything that it uses.</summary>
    /// <exception cref="DeviceException">There is no such body.</exception>
    public static string Operator(CudaKernel kernel, string type) => WithUses(Section(kernel, ComputeType(kernel, type)), []);

    /// <summary>The value type in which an operator computes a dtype: another one where its body says so.</summary>
    /// <exception cref="DeviceException">There is no such body.</exception>
    public static PtxValueType ComputeType(CudaKernel kernel, DType dtype)
    {
        PtxValueType type = PtxValueType.Of(dtype);
        return ComputeType(kernel, type.Name) is var name && name != type.Name ? PtxValueType.Named(name) : type;
    }

    /// <summary>The arguments that the body of a value type never reads, counted from 0.</summary>
    /// <exception cref="DeviceException">There is no such body.</exception>
    public static IReadOnlyList<int> UnreadArguments(CudaKernel kernel, string type)
        => [.. PtxBodyFile.UnreadArguments(Section(kernel, ComputeType(kernel, type)))];

    private static string ComputeType(CudaKernel kernel, string type) => PtxBodyFile.ComputedIn(Section(kernel, type)) ?? type;

    /// <summary>Several functions, each once, after everything that they use.</summary>
    public static string Functions(IEnumerable<string> names)
    {
        HashSet<string> seen = [];
        return string.Concat(names.Where(seen.Add).Select(name => WithUses(ReadFunction(name), seen)));
    }

    private static PtxTemplate Template(string text) => new(PtxInclude.Expand(text, name => Read(Own, $"Fragments/{name}.ptx")
        ?? throw new InvalidOperationException($"There is no PTX fragment '{name}'.")));

    private static string Section(CudaKernel kernel, string type)
    {
        string text = Read(kernel.Assembly, $"Operators/{kernel.Function}.ptx")
            ?? throw new DeviceException(kernel.Operator, null, $"the PTX file 'Operators/{kernel.Function}.ptx' is not embedded in "
                + $"{kernel.Assembly.GetName().Name}.");
        return PtxBodyFile.Section(text, kernel.Function, type) ?? throw new DeviceException(kernel.Operator, null,
            $"'Operators/{kernel.Function}.ptx' has no body for {type}.");
    }

    private static string ReadFunction(string name) => PtxBodyFile.Function(name, file => Read(Own, $"Math/{file}.ptx"))
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
