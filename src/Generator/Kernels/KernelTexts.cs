using Arity.Generator.Emission;
using Arity.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Kernels;

/// <summary>Spells kernels: what to write, and how types are named.</summary>
public static class KernelTexts
{
    private const int ShownInterfaces = 3;

    /// <summary>An element type's name in metadata.</summary>
    public static string MetadataName(DTypeId dtype) => dtype switch
    {
        DTypeId.Bool => "System.Boolean",
        DTypeId.UInt8 => "System.Byte",
        DTypeId.Int8 => "System.SByte",
        DTypeId.Float16 => "System.Half",
        DTypeId.Float32 => "System.Single",
        DTypeId.Float64 => "System.Double",
        DTypeId.Complex128 => "System.Numerics.Complex",
        DTypeId.BFloat16 or DTypeId.Complex64 => "Arity." + dtype,
        _ => "System." + dtype,
    };

    /// <summary>Whether a kernel's one type argument, if any, is the element type.</summary>
    public static bool TakesOnlyElementType(string kernel) => kernel.IndexOf('<') < 0 || kernel.EndsWith("<T>", StringComparison.Ordinal);

    /// <summary>The struct to write.</summary>
    public static string Struct(string kernel, IReadOnlyList<KernelTarget> targets, INamedTypeSymbol driver)
    {
        bool generic = kernel.EndsWith("<T>", StringComparison.Ordinal);
        string[] interfaces = [.. targets.SelectMany(target => Interfaces(target, driver, generic)).Distinct()];
        string list = string.Join(", ", interfaces.Take(ShownInterfaces)) + (interfaces.Length > ShownInterfaces ? ", ..." : "");
        return $"'public readonly struct {kernel} : {list}{(generic ? " where T : unmanaged" : "")}'";
    }

    /// <summary>The method to write.</summary>
    public static string Method(OperatorContext context, string kernel)
    {
        KernelSignature signature = new(context);
        IEnumerable<string> parameters = signature.Arguments.Select(p => $"{p.Type()} {p.Name}");
        if (!signature.IsDynamic)
            parameters = parameters.Concat(context.Results.Destinations.Select(d => "Tensor " + d));
        int open = kernel.IndexOf('<');
        string method = kernel.Substring(kernel.LastIndexOf('.', open < 0 ? kernel.Length - 1 : open) + 1);
        string holder = kernel.IndexOf('.') < 0 ? "" : $" in class {kernel.Substring(0, kernel.Length - method.Length - 1)}";
        return $"'public static {signature.ReturnType} {method}({string.Join(", ", parameters)})'{holder}";
    }

    /// <summary>The types of a kernel method's parameters that an operator needs, without nullability of references.</summary>
    public static string[] ParameterTypes(OperatorContext context)
    {
        KernelSignature signature = new(context);
        IEnumerable<string> types = signature.Arguments.Select(p => p.Type("Arity."));
        if (!signature.IsDynamic)
            types = types.Concat(context.Results.Destinations.Select(_ => "Arity.Tensor"));
        return [.. types.Select(type => type.Replace("Tensor?", "Tensor").Replace("RandomGenerator?", "RandomGenerator"))];
    }

    /// <summary>The types of a method's parameters, spelt alike.</summary>
    public static string[] ParameterTypes(IMethodSymbol method)
        => [.. method.Parameters.Select(parameter => parameter.Type.WithNullableAnnotation(NullableAnnotation.None)
            .ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("Tensor?", "Tensor"))];

    private static IEnumerable<string> Interfaces(KernelTarget target, INamedTypeSymbol driver, bool generic)
    {
        string[] operands = [.. target.Operands.Select(dtype => DTypes.Info(dtype).CSharpName.Split('.').Last())];
        string Name(ITypeSymbol argument) => argument is ITypeParameterSymbol parameter && parameter.Ordinal < operands.Length
            ? generic && operands[parameter.Ordinal] == operands[0] ? "T" : operands[parameter.Ordinal]
            : argument.Name;
        return driver.TypeParameters[driver.Arity - 1].ConstraintTypes.OfType<INamedTypeSymbol>()
            .Select(constraint => $"{constraint.Name}<{string.Join(", ", constraint.TypeArguments.Select(Name))}>");
    }
}
