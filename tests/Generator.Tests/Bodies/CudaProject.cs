using Arity.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Tests.Bodies;

/// <summary>A project that registers CUDA kernels, with bodies by name.</summary>
internal static class CudaProject
{
    public static GeneratorRun Run(string operators, params (string Name, string Text)[] bodies)
        => Run(operators, "Extensions", cuda: true, bodies);

    public static GeneratorRun Run(string operators, string bindings, bool cuda, params (string Name, string Text)[] bodies)
    {
        GeneratorRun run = new(LanguageVersion.Preview, operators, "", bindings, cuda);
        foreach ((string name, string text) in bodies)
            run.EditBody(name, text);
        return run;
    }

    /// <summary>An operator <c>f</c> of a family with its CUDA kernel <c>body</c>.</summary>
    public static string Operator(string family, string dtypes, string more = "") => $"""
        - func: f({(family is "unary" or "reduction" ? "Tensor self" : "Tensor self, Tensor other")
            + (family == "ternary" ? ", Tensor third" : family == "reduction" ? ", int[]? axis=None, bool keepdims=False" : "")}) -> Tensor
          family: {family}
          dtypes: [{dtypes}]
          kernels: {"{cpu: F<T>, cuda: ⟦body⟧}"}
        {more}
        """;
}
