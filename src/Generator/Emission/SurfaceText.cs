namespace Arity.Generator.Emission;

/// <summary>Pieces that the bindings' emitters share.</summary>
public static class SurfaceText
{
    /// <summary>The class that does the work.</summary>
    public static string Implementation(OperatorContext context) => context.Options.Members
        ? "Operators." + context.ClassName
        : $"global::{context.Options.OperatorsNamespace}.{context.ClassName}";

    /// <summary>What stands before a helper class of the runtime.</summary>
    public static string Support(OperatorContext context) => context.Options.Prefix + "CompilerServices.";

    /// <summary>What stands before a static form.</summary>
    public static string Ops(OperatorContext context) => context.Options.Prefix + "Ops.";

    /// <summary>The arguments that a binding passes on.</summary>
    public static string Arguments(IEnumerable<CSharpParameter> parameters, string? receiver = null, string? replacement = null)
        => string.Join(", ", parameters.Select(p => p.Name == receiver ? replacement : p.SurfaceArgument));

    /// <summary>One more argument.</summary>
    public static string Join(string arguments, string last) => arguments.Length == 0 ? last : $"{arguments}, {last}";
}
