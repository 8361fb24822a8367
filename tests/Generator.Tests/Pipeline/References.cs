extern alias runtime;

using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>The assemblies that test compilations refer to.</summary>
public static class References
{
    /// <summary>The framework that the tests run on.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "netstandard.dll" or ['S', 'y', 's', 't', 'e', 'm', '.', ..])
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The framework and the runtime.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } =
        [.. Framework, MetadataReference.CreateFromFile(typeof(runtime::Arity.Tensor).Assembly.Location)];
}
