using Arity.Generator.Derivatives;
using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Schema;

namespace Arity.Generator.Pipeline;

/// <summary>An operator with its formulas analysed.</summary>
/// <param name="Joined">The entries.</param>
/// <param name="Derivative">The analysed derivative, or null.</param>
/// <param name="IsSound">Whether anything may be generated: nothing is for an entry in error, nor for one with a derivative in
/// error.</param>
/// <param name="OperatorDiagnostics">What is wrong with the operator in this project.</param>
/// <param name="FormulaDiagnostics">What is wrong with the formulas.</param>
public sealed record AnalyzedOperator(
    JoinedOperator Joined,
    DerivativeModel? Derivative,
    bool IsSound,
    EquatableArray<DiagnosticInfo> OperatorDiagnostics,
    EquatableArray<DiagnosticInfo> FormulaDiagnostics)
{
    /// <summary>The declaration; there is one when the operator is sound.</summary>
    public OperatorDeclaration Declaration => Joined.Operator.Read.Declaration!;

    /// <summary>Analyses an operator.</summary>
    public static AnalyzedOperator Create(
        (JoinedOperator Joined, (CallTable Table, GeneratorOptions Options) Context) input, CancellationToken cancellation)
    {
        JoinedOperator joined = input.Joined;
        if (joined.Operator.Read.Declaration is not { } declaration)
            return new(joined, null, false, [], []);
        EquatableArray<DiagnosticInfo> misplaced = Check(declaration, joined.Operator.Read.Spans, input.Context.Options);
        if (joined.Derivative is null)
            return new(joined, null, misplaced.IsEmpty, misplaced, []);
        if (joined.Derivative.Read.Declaration is not { } derivative || derivative.Schema != declaration.Schema)
            return new(joined, null, false, misplaced, []);
        SpanTable spans = joined.Derivative.Read.Spans;
        DerivativeResult result = DerivativeAnalyzer.Analyze(declaration.Schema, derivative, spans, input.Context.Table);
        return new(joined, result.Model, result.Model is not null && misplaced.IsEmpty, misplaced, result.Diagnostics);
    }

    /// <summary>What a sound declaration may still not have here.</summary>
    private static EquatableArray<DiagnosticInfo> Check(OperatorDeclaration declaration, SpanTable spans, GeneratorOptions options)
    {
        List<DiagnosticInfo> problems = [];
        string name = declaration.Schema.FullName;
        if (declaration.Operator is not null && options is { Members: false, Operators: true })
            problems.Add(new(RuleIds.FieldNotAllowed, spans.KeyOf("operator"),
                [name, "operator", "outside the runtime, because C# operators must be members of Tensor"]));
        OperatorContext context = new(declaration, null, options);
        CSharpParameter? extra = context.Parameters.FirstOrDefault(p => !p.IsPlainTensor && p.Kind != ArgumentKind.Scalar);
        if (context.IsElementwise && context.CpuKernel is not null && extra is not null)
            problems.Add(new(RuleIds.FamilyMismatch, spans.ValueOf("family"),
                [name, spans.Find("family") is null ? "" : FamilyTable.Info(declaration.Family).Name,
                    "only tensors and scalars, which its kernel sees element by element", $"'{extra.SchemaType} {extra.SchemaName}'"]));
        return problems.ToEquatableArray();
    }
}
