using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Kernels;

/// <summary>Finds kernels where generated code would, and compares them with what the operator needs.</summary>
public sealed class KernelFinder(Compilation compilation, GeneratorOptions options)
{
    private const string DriverNamespace = "Arity.Kernels.Cpu";

    /// <summary>What is wrong with the operator's CPU kernel, or null when nothing is, or when it needs the compiler to tell.</summary>
    public KernelProblem? Check(OperatorContext context)
    {
        if (context.CpuKernel is not { } kernel || KernelTarget.All(context) is not { Count: > 0 } targets)
            return null;
        return targets[0].Key.Driver is null ? CheckMethod(context, kernel) : CheckStruct(kernel, [.. targets.Select(target => target.Key)]);
    }

    private KernelProblem? CheckStruct(BackendKernel kernel, IReadOnlyList<KernelTarget> targets)
    {
        (string name, int arity) = Split(kernel.Name);
        INamedTypeSymbol? driver = compilation.GetTypeByMetadataName($"{DriverNamespace}.{targets[0].Driver}`{targets[0].Operands.Count + 1}");
        if (driver is null || !KernelTexts.TakesOnlyElementType(kernel.Name))
            return null;
        if (Find(name, arity) is not { } type)
            return IsDeclaredElsewhere(name) ? null : new(RuleIds.KernelMissing, kernel.Name, KernelTexts.Struct(kernel.Name, targets, driver));
        return targets.All(target => Fits(type, target, driver))
            ? null
            : new(RuleIds.KernelForm, kernel.Name, KernelTexts.Struct(kernel.Name, targets, driver));
    }

    private bool Fits(INamedTypeSymbol type, KernelTarget target, INamedTypeSymbol driver)
    {
        ITypeSymbol?[] operands = [.. target.Operands.Select(dtype => compilation.GetTypeByMetadataName(KernelTexts.MetadataName(dtype)))];
        if (operands.Any(operand => operand is null))
            return true;
        INamedTypeSymbol kernel = type.Arity == 0 ? type : type.Construct(operands[0]!);
        return driver.TypeParameters[driver.Arity - 1].ConstraintTypes.OfType<INamedTypeSymbol>().All(constraint =>
        {
            ITypeSymbol[] arguments = [.. constraint.TypeArguments.Select(a => a is ITypeParameterSymbol p && p.Ordinal < operands.Length ? operands[p.Ordinal]! : a)];
            INamedTypeSymbol needed = constraint.OriginalDefinition.Construct(arguments);
            return kernel.AllInterfaces.Contains(needed, SymbolEqualityComparer.Default);
        });
    }

    private KernelProblem? CheckMethod(OperatorContext context, BackendKernel kernel)
    {
        (string path, int arity) = Split(kernel.Name);
        int dot = path.LastIndexOf('.');
        if (dot < 0)
            return new(RuleIds.KernelForm, kernel.Name, KernelTexts.Method(context, kernel.Name));
        if (Find(path.Substring(0, dot), 0) is not { } type)
            return IsDeclaredElsewhere(path.Substring(0, dot))
                ? null
                : new(RuleIds.KernelMissing, kernel.Name, KernelTexts.Method(context, kernel.Name));
        string[] wanted = KernelTexts.ParameterTypes(context);
        IEnumerable<IMethodSymbol> methods = type.GetMembers(path.Substring(dot + 1)).OfType<IMethodSymbol>();
        bool fits = methods.Any(method => method.IsStatic && method.Arity == arity && KernelTexts.ParameterTypes(method).SequenceEqual(wanted));
        return fits ? null : new(methods.Any() ? RuleIds.KernelForm : RuleIds.KernelMissing, kernel.Name, KernelTexts.Method(context, kernel.Name));
    }

    private INamedTypeSymbol? Find(string name, int arity)
    {
        string suffix = arity == 0 ? "" : $"`{arity}";
        return Namespaces().Select(space => compilation.GetTypeByMetadataName((space.Length == 0 ? "" : space + ".") + name + suffix))
            .FirstOrDefault(type => type is not null && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
    }

    /// <summary>A type of that name in a namespace that a global using may open, which only the compiler knows.</summary>
    private bool IsDeclaredElsewhere(string name)
        => compilation.ContainsSymbolsWithName(name.Substring(name.LastIndexOf('.') + 1), SymbolFilter.Type);

    private IEnumerable<string> Namespaces()
    {
        for (string space = options.SurfaceNamespace; space.Length > 0; space = space.Substring(0, Math.Max(0, space.LastIndexOf('.'))))
            yield return space;
        yield return "";
        yield return DriverNamespace;
    }

    private static (string Name, int Arity) Split(string kernel)
    {
        int open = kernel.IndexOf('<');
        return open < 0 ? (kernel, 0) : (kernel.Substring(0, open), kernel.Count(c => c == ',') + 1);
    }
}
