using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;
using Arity.Kernels.Cuda.Composition;

namespace Arity.Generator.Bodies;

/// <summary>Compares what an operator declares for CUDA with the body that it names.</summary>
internal sealed class CudaKernelChecker
{
    private readonly OperatorContext _context;
    private readonly string _kernel;
    private readonly PtxBodyTable _table;
    private readonly Report _report;

    private CudaKernelChecker(OperatorContext context, string kernel, PtxBodyTable table, Report report)
        => (_context, _kernel, _table, _report) = (context, kernel, table, report);

    private string File => PtxBodyFileName.Of(_kernel);

    private string Family => FamilyTable.Info(_context.Declaration.Family).Name;

    /// <summary>What is wrong; nothing of operators whose CUDA kernels are methods.</summary>
    public static EquatableArray<DiagnosticInfo> Check(
        OperatorDeclaration declaration, SpanTable spans, PtxBodyTable table, GeneratorOptions options)
    {
        BackendKernel? kernel = declaration.Kernels.FirstOrDefault(kernel => kernel.Backend == "cuda");
        if (kernel is null || declaration.Convention == KernelConvention.Method)
            return [];
        List<DiagnosticInfo> problems = [];
        RelativeSpan span = spans.ValueOf("kernels.cuda");
        new CudaKernelChecker(new(declaration, null, options), kernel.Name, table, (id, _, arguments) =>
            problems.Add(new(id, span, arguments.Prepend(declaration.Schema.FullName).ToEquatableArray()))).Check();
        return problems.ToEquatableArray();
    }

    private void Check()
    {
        if (_table.Find(_kernel) is not { } body)
        {
            _report(RuleIds.BodyMissing, default, File, _kernel, _table.Hint(_kernel));
            return;
        }

        BackendDTypes? declared = _context.Declaration.DTypes.FirstOrDefault(d => d.Backend is "cuda" or BackendDTypes.Every);
        var needs = ((IEnumerable<DTypeId>)(declared?.DTypes ?? [])).GroupBy(dtype => CudaInstance.Of(_context, dtype))
            .GroupBy(needs => (Type: PtxValueType.Of(needs.Key.Compute).Name, Result: PtxValueType.Of(needs.Key.Result).Name),
                needs => (IEnumerable<DTypeId>)needs)
            .ToList();
        var missing = needs.Where(need => body.Find(need.Key.Type) is null);
        foreach (var header in missing.GroupBy(need => Header(need.Key.Type, need.Key.Result)))
        {
            string types = string.Join(" and ", header.Select(need =>
                $"{need.Key.Type} ({string.Join(", ", need.SelectMany(dtypes => dtypes).Select(dtype => DTypes.Info(dtype).Name))})"));
            _report(RuleIds.BodyType, default, File, types,
                $"//! each {string.Join(" ", header.Select(need => need.Key.Type))} {header.Key}");
        }

        foreach (var (type, result) in needs.Select(need => need.Key))
            CheckSignature(body, type, result);
    }

    private void CheckSignature(PtxBody body, string type, string result)
    {
        if (body.Find(type) is { ComputedIn: { } other })
            (type, result) = (other, PtxTypes.ResultIn(result, type, other));
        if (body.Find(type) is not { Signature: { } signature } instance)
            return;
        string header = Header(type, result);
        bool isWhole = instance.Header.Length == 0;
        string needed = isWhole ? PtxSignature.OfHeader(header, type) : PtxSignature.OfNames(Arguments, result, type);
        bool isFold = _context.Declaration.Convention == KernelConvention.ReductionOperator;
        if (signature != needed)
            _report(RuleIds.BodySignature, default, type, File, isWhole ? signature : instance.Header, Family, isWhole ? needed : header);
        else if (isFold && !instance.HasIdentity)
            _report(RuleIds.BodySignature, default, type, File, instance.Header, Family, header + "' with a line '//! identity VALUE");
    }

    /// <summary>The arguments that a driver passes; the first of three is a condition.</summary>
    private string[] Arguments => _context.Declaration.Convention switch
    {
        KernelConvention.UnaryOperator => ["x"],
        KernelConvention.TernaryOperator => ["condition bool", "x", "y"],
        _ => ["x", "y"],
    };

    private string Header(string type, string result) => $"({string.Join(", ", Arguments)})" + (result == type ? "" : $" -> {result}");
}
