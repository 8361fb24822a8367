using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Kernels.Cuda.Composition;
using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Bodies;

/// <summary>Checks every body of a file as the function that it becomes, in a module of its own.</summary>
internal sealed class PtxBodyChecker
{
    private static readonly PtxCheckOptions Options = new(RequireRounding: true);

    private readonly PtxBodySource _source;
    private readonly List<DiagnosticInfo> _problems = [];

    private PtxBodyChecker(PtxBodySource source) => _source = source;

    /// <summary>Reads and checks a file.</summary>
    /// <param name="name">The body's name.</param>
    /// <param name="text">The file.</param>
    /// <returns>What declarations may say of it, and what is wrong, counted from the file's start.</returns>
    public static (PtxBody Body, EquatableArray<DiagnosticInfo> Problems) Check(
        string name, SourceText text, CancellationToken cancellation)
    {
        var checker = new PtxBodyChecker(new(name, text));
        Report report = checker.Reporter(Path.GetFileName(PtxBodyFileName.Of(name)));
        var sections = new PtxSectionReader(checker._source, report).Read();
        List<PtxInstance> instances = [];
        foreach (PtxSection section in sections)
            foreach (string type in section.Types)
            {
                cancellation.ThrowIfCancellationRequested();
                instances.Add(checker.CheckInstance(section, type, sections));
            }

        return (new(name, instances.ToEquatableArray()), checker._problems.Distinct().ToEquatableArray());
    }

    private Report Reporter(string subject) => (id, span, arguments) =>
        _problems.Add(new(id, span, arguments.Prepend(subject).ToEquatableArray()));

    private PtxInstance CheckInstance(PtxSection section, string type, IReadOnlyList<PtxSection> sections)
    {
        string function = $"{_source.Name}_{type}";
        Report report = Reporter(function);
        string? signature = section.Arguments is { } arguments ? PtxSignature.OfNames(arguments, section.Result, type) : null;
        if (section.ComputedIn is { } other)
        {
            if (!sections.Any(s => s.Types.Contains(other)))
                report(RuleIds.BodyFormat, _source.SpanOf(section.Line), $"it is computed in {other}, for which there is no section");
        }
        else
        {
            var module = new PtxBodyModule(_source, section, type, function);
            PtxFunction? found = CheckModule(module, report);
            signature ??= found is null ? null : PtxSignature.Of(found);
        }

        return new(type, section.Header, signature, section.ComputedIn, section.HasIdentity);
    }

    /// <summary>The function, unless there is none.</summary>
    private static PtxFunction? CheckModule(PtxBodyModule module, Report report)
    {
        foreach (int line in module.UnknownUses)
            report(RuleIds.BodyFormat, module.SpanOf(line), $"the library has no function '{module.UseAt(line)}', "
                + PtxMath.Hint(module.UseAt(line)));
        try
        {
            PtxModule parsed = PtxParser.Parse(module.Text);
            foreach (PtxProblem problem in PtxChecker.Check(parsed, Options))
                report(RuleIds.BodyInvalid, module.SpanOf(problem.Line - 1), problem.Message);
            PtxFunction? function = parsed.Functions.FirstOrDefault(function => function.Name == module.Function);
            if (module.Misses(function) is { } missing)
                report(RuleIds.BodyFormat, module.HeaderSpan, missing);
            return function;
        }
        catch (PtxSyntaxException error)
        {
            report(RuleIds.BodyInvalid, module.SpanFrom(error.Line - 1, error.Column - 1), error.Problem);
            return null;
        }
    }
}
