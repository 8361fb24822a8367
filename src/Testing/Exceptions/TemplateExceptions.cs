using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NUnit.Framework.Internal;

namespace Arity.Testing;

/// <summary>
/// The declared exceptions of a test assembly: its embedded resource <c>opinfo-exceptions.json</c>, an array of
/// <see cref="TemplateException"/>.
/// </summary>
public static class TemplateExceptions
{
    private const string ResourceName = "opinfo-exceptions.json";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<TemplateException>> Cache = new();

    /// <summary>The exceptions that a test assembly declares.</summary>
    public static IReadOnlyList<TemplateException> Of(Assembly assembly) => Cache.GetOrAdd(assembly, Load);

    /// <summary>The declared tolerance for the test that runs now, or null.</summary>
    internal static Tolerance? FindTolerance(OpInfo op, Device device, DType dtype)
    {
        var test = (TestMethod)TestExecutionContext.CurrentContext.CurrentTest;
        TemplateException? found = Of(test.TypeInfo!.Type.Assembly)
            .FirstOrDefault(e => e.Kind == TemplateExceptionKind.Tolerance && e.Matches(test.Method.Name, op, device, dtype));
        return found is null ? null : new Tolerance(found.RelativeTolerance, found.AbsoluteTolerance);
    }

    internal static TemplateException? Find(TestMethod test)
    {
        object?[] arguments = test.Arguments;
        return Of(test.TypeInfo!.Type.Assembly)
            .FirstOrDefault(e => e.Matches(test.Method.Name, (OpInfo)arguments[0]!, (Device)arguments[1]!, (DType)arguments[2]!));
    }

    private static IReadOnlyList<TemplateException> Load(Assembly assembly)
    {
        string? name = Array.Find(assembly.GetManifestResourceNames(), n => n.EndsWith(ResourceName, StringComparison.Ordinal));
        if (name is null) return [];
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        TemplateException[] entries = JsonSerializer.Deserialize<TemplateException[]>(stream, Options) ?? [];
        TemplateException? unexplained = Array.Find(entries, e => string.IsNullOrWhiteSpace(e.Reason));
        return unexplained is null ? entries
            : throw new InvalidOperationException($"{ResourceName}: the exception {unexplained} has no reason.");
    }
}
