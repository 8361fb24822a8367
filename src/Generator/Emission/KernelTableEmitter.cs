using Arity.Generator.Model;
using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>Writes the table of an operator's CPU kernels: one pointer per combination of element types, registered for each dtype.</summary>
public sealed class KernelTableEmitter(OperatorContext context, IndentedWriter writer)
{
    private const string Field = "kernels.cpu";
    private readonly KernelSignature _signature = new(context);

    /// <summary>Writes <c>CreateKernels</c>.</summary>
    public void Emit()
    {
        using (writer.Block("private static KernelTable CreateKernels()"))
        {
            writer.Line($"KernelTable table = new({context.QuotedName});");
            if (context.CpuKernel is { } kernel)
                Register(kernel);
            writer.Line("return table;");
        }
    }

    private void Register(BackendKernel kernel)
    {
        IEnumerable<DTypeId> dtypes = context.Declaration.DTypes.FirstOrDefault(d => d.Backend is "cpu" or BackendDTypes.Every)?.DTypes ?? [];
        var groups = dtypes.GroupBy(dtype => Target(kernel, dtype)).Select((group, index) => (group.Key, Dtypes: group.ToList(), index)).ToList();
        foreach (((string before, string name, string after), _, int index) in groups)
            writer.Mapped(context.Locations.Operator, Field, $"nint kernel{index} = (nint)({_signature.Pointer})&{before}", name, after + ";");
        if (groups.Count > 0)
            writer.EndMapping(context.Locations.Operator);
        foreach ((_, List<DTypeId> group, int index) in groups)
            foreach (DTypeId dtype in group)
                writer.Line($"table.Register(\"cpu\", {DTypeText.Member(dtype)}, kernel{index});");
    }

    /// <summary>The method that a dtype's pointer leads to: what stands before the declared kernel, the kernel, and what stands after it.</summary>
    private (string Before, string Kernel, string After) Target(BackendKernel kernel, DTypeId dtype)
    {
        DTypeId compute = KernelDTypes.Evaluate(context.Declaration.Compute!, dtype);
        DTypeId operation = KernelDTypes.Operation(compute);
        string type = DTypes.Info(operation).CSharpName;
        string result = DTypes.Info(KernelDTypes.Operation(KernelDTypes.Evaluate(context.Declaration.Result[0], dtype))).CSharpName;
        return context.Declaration.Convention switch
        {
            KernelConvention.UnaryOperator => ($"global::Arity.Kernels.Cpu.UnaryKernel<{type}, {result}, ", kernel.For(operation), ">.Run"),
            KernelConvention.BinaryOperator => ($"global::Arity.Kernels.Cpu.BinaryKernel<{type}, {result}, ", kernel.For(operation), ">.Run"),
            KernelConvention.TernaryOperator => ($"global::Arity.Kernels.Cpu.TernaryKernel<{type}, {result}, ", kernel.For(operation), ">.Run"),
            KernelConvention.ReductionOperator => ($"global::Arity.Kernels.Cpu.ReductionKernel<{type}, ", kernel.For(operation), ">.Run"),
            _ => ("", kernel.For(compute), ""),
        };
    }
}
