using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>The method that the pointers of some dtypes lead to.</summary>
/// <param name="Driver">The driver that an operator struct runs under, or null when the kernel is itself the method.</param>
/// <param name="Operands">The driver's type arguments before the operator struct; for a method, what stands for <c>T</c>.</param>
/// <param name="Kernel">The kernel as declared, with <c>T</c> replaced.</param>
public sealed record KernelTarget(string? Driver, EquatableArray<DTypeId> Operands, string Kernel)
{
    private const string Namespace = "global::Arity.Kernels.Cpu.";

    /// <summary>What stands before the kernel's name.</summary>
    public string Before => Driver is null
        ? ""
        : $"{Namespace}{Driver}<{string.Concat(Operands.Select(dtype => DTypes.Info(dtype).CSharpName + ", "))}";

    /// <summary>What stands after it.</summary>
    public string After => Driver is null ? "" : ">.Run";

    /// <summary>The targets of an operator's CPU kernel, each with the dtypes that it serves.</summary>
    public static IReadOnlyList<IGrouping<KernelTarget, DTypeId>> All(OperatorContext context)
    {
        if (context.CpuKernel is not { } kernel)
            return [];
        BackendDTypes? declared = context.Declaration.DTypes.FirstOrDefault(d => d.Backend is "cpu" or BackendDTypes.Every);
        IEnumerable<DTypeId> dtypes = declared?.DTypes ?? [];
        return [.. dtypes.GroupBy(dtype => Of(context, kernel, dtype))];
    }

    private static KernelTarget Of(OperatorContext context, BackendKernel kernel, DTypeId dtype)
    {
        OperatorDeclaration declaration = context.Declaration;
        DTypeId compute = KernelDTypes.Evaluate(context, declaration.Compute!, dtype);
        DTypeId operation = KernelDTypes.Operation(compute);
        DTypeId result = KernelDTypes.Operation(KernelDTypes.Evaluate(context, declaration.Result[0], dtype));
        return declaration.Convention switch
        {
            KernelConvention.UnaryOperator => new("UnaryKernel", [operation, result], kernel.For(operation)),
            KernelConvention.BinaryOperator => new("BinaryKernel", [operation, result], kernel.For(operation)),
            KernelConvention.TernaryOperator => new("TernaryKernel", [operation, result], kernel.For(operation)),
            KernelConvention.ReductionOperator => new("ReductionKernel", [operation], kernel.For(operation)),
            _ => new(null, [compute], kernel.For(compute)),
        };
    }
}
