using System.Collections.Concurrent;
using System.Reflection;

namespace Arity.Testing;

/// <summary>The rows: one per registered operator of an assembly, with the samples that the test assembly adds.</summary>
public static class OpInfoDatabase
{
    private static readonly ConcurrentDictionary<(string Assembly, Assembly Tests), IReadOnlyList<OpInfo>> Cache = new();

    /// <summary>The operators that an assembly declares.</summary>
    /// <param name="operatorAssembly">The simple name of the assembly whose operators are tested.</param>
    /// <param name="testAssembly">The assembly whose <see cref="SamplesAttribute"/> methods add samples.</param>
    public static IReadOnlyList<OpInfo> Get(string operatorAssembly, Assembly testAssembly)
        => Cache.GetOrAdd((operatorAssembly, testAssembly), key => Load(key.Assembly, key.Tests));

    private static IReadOnlyList<OpInfo> Load(string operatorAssembly, Assembly testAssembly)
    {
        // Loading the assembly and running its module initializer is what registers its operators.
        Assembly assembly = Assembly.Load(operatorAssembly);
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        Dictionary<string, SampleSource> added = SamplesAttribute.Collect(testAssembly);
        return [.. OperatorRegistry.From(operatorAssembly).Select(declaration => Create(declaration, added))];
    }

    private static OpInfo Create(OperatorInfo declaration, Dictionary<string, SampleSource> added)
    {
        SampleSource samples = added.GetValueOrDefault(declaration.Name) ?? FamilySamples.For(declaration);
        return declaration.OpInfoClass switch
        {
            nameof(UnaryUfuncInfo) => new UnaryUfuncInfo(declaration, samples),
            nameof(BinaryUfuncInfo) => new BinaryUfuncInfo(declaration, samples),
            nameof(ReductionOpInfo) => new ReductionOpInfo(declaration, samples),
            _ => new OpInfo(declaration, samples),
        };
    }
}
