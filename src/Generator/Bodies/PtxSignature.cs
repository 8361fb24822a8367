using Arity.Kernels.Cuda.Composition;
using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Generator.Bodies;

/// <summary>Writes the types of a body's arguments and result, so that two signatures are compared as texts.</summary>
internal static class PtxSignature
{
    /// <summary>By the names of types: <c>(bool, f32, f32) -> f32</c>.</summary>
    /// <param name="arguments">The arguments as in a header, each with its type where that is another.</param>
    /// <param name="result">The result's type, or null where it is the section's.</param>
    /// <param name="type">The section's type.</param>
    public static string OfNames(IEnumerable<string> arguments, string? result, string type)
    {
        IEnumerable<string> types = arguments.Select(argument =>
            argument.Split(' ') is [_, var other] ? PtxTypes.Resolve(other, type) : type);
        return $"({string.Join(", ", types)}) -> {PtxTypes.Resolve(result ?? type, type)}";
    }

    /// <summary>By registers, of a function: <c>(.f32, .f32) -> .f32</c>.</summary>
    public static string Of(PtxFunction function)
        => $"({string.Join(", ", function.Parameters.Select(Of))}) -> {string.Join(", ", function.Results.Select(Of))}";

    /// <summary>By registers, of the function that a header makes.</summary>
    /// <param name="header">What it says behind the types.</param>
    /// <param name="type">The section's type.</param>
    public static string OfHeader(string header, string type)
    {
        string body = PtxBodyFile.Section($"//! each {type} {header}", "body", type)!;
        return Of(PtxParser.Parse(PtxHeader.Text + body).Functions[0]);
    }

    private static string Of(PtxVariable variable) => string.Concat(
        variable.Extents.Count > 0 ? $".align {variable.Alignment} " : "", variable.Type.Text,
        string.Concat(variable.Extents.Select(extent => $"[{extent}]")));
}
