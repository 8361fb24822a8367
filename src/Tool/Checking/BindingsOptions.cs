using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Arity.Tool.Checking;

/// <summary>The build properties that decide what declarations may say.</summary>
/// <param name="bindings">The value of ArityBindings.</param>
/// <param name="cuda">Whether CUDA kernels are registered.</param>
internal sealed class BindingsOptions(string bindings, bool cuda) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(bindings, cuda);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(string bindings, bool cuda) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.ArityBindings" => bindings,
                "build_property.ArityCuda" when cuda => "true",
                _ => null,
            };
            return value is not null;
        }
    }
}
