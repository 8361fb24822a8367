using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Kernels;

/// <summary>Finds kernels where generated code would, and compares them with what the operator needs.</summary>
public sealed class KernelFinder(Compilation compilation, GeneratorOptions options)
{
    private const string DriverNamespace = "Arity.Kernels.Cpu", CudaNamespace = "Arity.Kernels.Cuda";

    /// <summary>What is wrong with the operator's kernels that are C# and can be found without the compiler.</summary>
    public IEnumerable<KernelProblem> Check(OperatorContext context)
    {
        if (options.Operators && context.CpuKernel is { } cpu && CheckCpu(context, cpu) is { } problem)
            yield return problem;
        bool isMethod = context.Declaration.Convention == KernelConvention.Method;
        BackendKernel? cuda = context.Declaration.Kernels.FirstOrDefault(kernel => kernel.Backend == "cuda");
        if (options.Cuda && isMethod && cuda is not null && CheckMethod(context, cuda) is { } other)
            yield return other;
    }

    private KernelProblem? CheckCpu(OperatorContext context, BackendKernel kernel)
    {
        List<KernelTarget> targets = [.. KernelTarget.All(context).Select(target => target.Key)];
        return targets switch
        {
            [] => null,
            [{ Driver: { } driver }, ..] => CheckStruct(kernel, targets, driver),
            _ => CheckMethod(context, kernel),
        };
    }

    private KernelProblem? CheckStruct(BackendKernel kernel, IReadOnlyList<KernelTarget> targets, string driverName)
    {
        (string name, int arity) = Split(kernel.Name);
        string metadataName = $"{DriverNamespace}.{driverName}`{targets[0].Operands.Count + 1}";
        if (compilation.GetTypeByMetadataName(metadataName) is not { } driver || !KernelTexts.TakesOnlyElementType(kernel.Name))
            return null;
        string remedy = KernelTexts.Struct(kernel.Name, targets, driver);
        if (Find(name, arity) is not { } type)
            return IsDeclaredElsewhere(name) ? null : new(RuleIds.KernelMissing, kernel, remedy);
        return targets.All(target => Fits(type, target, driver)) ? null : new(RuleIds.KernelForm, kernel, remedy);
    }

    private bool Fits(INamedTypeSymbol type, KernelTarget target, INamedTypeSymbol driver)
    {
        ITypeSymbol?[] operands = [.. target.Operands.Select(dtype => compilation.GetTypeByMetadataName(KernelTexts.MetadataName(dtype)))];
        if (operands.Any(operand => operand is null))
            return true;
        INamedTypeSymbol kernel = type.Arity == 0 ? type : type.Construct(operands[0]!);
        return driver.TypeParameters[driver.Arity - 1].ConstraintTypes.OfType<INamedTypeSymbol>().All(constraint =>
        {
            ITypeSymbol Replace(ITypeSymbol argument)
                => argument is ITypeParameterSymbol { Ordinal: var i } && i < operands.Length ? operands[i]! : argument;
            INamedTypeSymbol needed = constraint.OriginalDefinition.Construct([.. constraint.TypeArguments.Select(Replace)]);
            return kernel.AllInterfaces.Contains(needed, SymbolEqualityComparer.Default);
        });
    }

    private KernelProblem? CheckMethod(OperatorContext context, BackendKernel kernel)
    {
        (string path, int arity) = Split(kernel.Name);
        string remedy = KernelTexts.Method(context, kernel.Name);
        int dot = path.LastIndexOf('.');
        if (dot < 0)
            return new(RuleIds.KernelForm, kernel, remedy);
        string holder = path.Substring(0, dot);
        if (Find(holder, 0) is not { } type)
            return IsDeclaredElsewhere(holder) ? null : new(RuleIds.KernelMissing, kernel, remedy);
        string[] wanted = KernelTexts.ParameterTypes(context);
        List<IMethodSymbol> methods = [.. type.GetMembers(path.Substring(dot + 1)).OfType<IMethodSymbol>()];
        if (methods.Any(method => method.IsStatic && method.Arity == arity && KernelTexts.ParameterTypes(method).SequenceEqual(wanted)))
            return null;
        return new(methods.Count > 0 ? RuleIds.KernelForm : RuleIds.KernelMissing, kernel, remedy);
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
        yield return CudaNamespace;
    }

    private static (string Name, int Arity) Split(string kernel)
    {
        int open = kernel.IndexOf('<');
        return open < 0 ? (kernel, 0) : (kernel.Substring(0, open), kernel.Count(c => c == ',') + 1);
    }
}
