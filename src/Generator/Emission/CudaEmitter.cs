using Arity.Generator.Model;
using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>Writes what registers an operator's CUDA kernels with every backend that runs PTX.</summary>
public static class CudaEmitter
{
    private const string Namespace = "global::Arity.Kernels.Cuda.";

    /// <summary>Writes the class of one operator.</summary>
    public static string Emit(OperatorContext context)
    {
        string name = OperatorContext.BaseNameOf(context.Declaration) + "Cuda";
        BackendKernel kernel = context.Declaration.Kernels.First(k => k.Backend == "cuda");
        IndentedWriter writer = FileHeader.Begin("Operators.yaml");
        writer.Line($"namespace {context.Options.OperatorsNamespace};").Line();
        writer.Line("using global::Arity;").Line("using global::Arity.Kernels.Cuda;").Line();
        writer.Doc("summary", $"The CUDA kernels of <c>{context.Name}</c>.");
        writer.Line($"[{FileHeader.Stamp}]");
        using (writer.Block($"internal static unsafe class {name}"))
        {
            bool isMethod = context.Declaration.Convention == KernelConvention.Method;
            if (!isMethod)
                writer.Line($"private static readonly CudaKernel Kernel = new({context.QuotedName}, "
                    + $"{Identifiers.Quote(kernel.Name)}, typeof({name}).Assembly);").Line();
            Register(context, kernel, writer, isMethod);
            if (!isMethod)
            {
                writer.Line();
                Run(context, writer);
            }
        }

        return writer.ToString();
    }

    /// <summary>Writes the list of all of them, which registers itself when the assembly is loaded.</summary>
    public static string Index(IEnumerable<string> names, GeneratorOptions options)
    {
        IndentedWriter writer = FileHeader.Begin("Operators.yaml");
        writer.Line($"namespace {options.OperatorsNamespace};").Line();
        writer.Doc("summary", $"The CUDA kernels of {XmlDoc.Escape(options.AssemblyName)}.");
        writer.Line($"[{FileHeader.Stamp}]");
        using (writer.Block("internal static class AssemblyCudaOperators"))
        {
            writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            writer.Line($"internal static void Add() => {Namespace}CudaOperators.Add(Register);").Line();
            using (writer.Block($"private static void Register({Namespace}CudaBackend backend)"))
                foreach (string name in names.OrderBy(name => name, StringComparer.Ordinal))
                    writer.Line($"{name}Cuda.Register(backend);");
        }

        return writer.ToString();
    }

    private static void Register(OperatorContext context, BackendKernel kernel, IndentedWriter writer, bool isMethod)
    {
        BackendDTypes? declared = context.Declaration.DTypes.FirstOrDefault(d => d.Backend is "cuda" or BackendDTypes.Every);
        string pointer = new KernelSignature(context).Pointer;
        using (writer.Block("internal static void Register(CudaBackend backend)"))
        {
            string table = context.Options.Operators
                ? $"{context.ClassName}.KernelTable"
                : $"OperatorRegistry.Find({context.QuotedName})!.Kernels!";
            writer.Line($"KernelTable table = {table};");
            foreach (DTypeId dtype in declared?.DTypes ?? [])
                writer.Line($"table.Register(backend, {DTypeText.Member(dtype)}, "
                    + $"(nint)({pointer})&{Target(context, kernel, dtype, isMethod)});");
        }
    }

    private static string Target(OperatorContext context, BackendKernel kernel, DTypeId dtype, bool isMethod)
    {
        if (isMethod)
            return kernel.For(KernelDTypes.Evaluate(context, context.Declaration.Compute!, dtype));
        CudaInstance instance = CudaInstance.Of(context, dtype);
        string types = DTypes.Info(instance.Compute).CSharpName;
        return $"Run<{(IsReduction(context) ? types : $"{types}, {DTypes.Info(instance.Result).CSharpName}")}>";
    }

    private static void Run(OperatorContext context, IndentedWriter writer)
    {
        var signature = new KernelSignature(context);
        string parameters = string.Join(", ", signature.Arguments
            .Select(p => $"{(signature.IsWrapped(p) ? "Tensor" : p.Type())} {p.Name}"));
        string arguments = string.Join(", ", signature.Arguments.Select(p => p.Name));
        (string driver, string[] types) = IsReduction(context) ? ("CudaReduction", new[] { "T" }) : ("CudaElementwise", ["T", "TResult"]);
        string list = string.Join(", ", types);
        writer.Line($"private static void Run<{list}>({parameters}, Tensor destination)");
        using (writer.Indent())
        {
            foreach (string type in types)
                writer.Line($"where {type} : unmanaged");
            writer.Line($"=> {driver}.Run<{list}>(Kernel, destination, {arguments});");
        }
    }

    private static bool IsReduction(OperatorContext context) => context.Declaration.Convention == KernelConvention.ReductionOperator;
}
