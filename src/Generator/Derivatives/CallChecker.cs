using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arity.Generator.Derivatives;

/// <summary>
/// Counts the arguments of calls of declared operators. Calls on anything that is not surely a tensor are left to the compiler.
/// </summary>
public sealed class CallChecker(CallTable table, FormulaScope scope, List<FormulaProblem> problems)
{
    /// <summary>Checks all calls of a formula.</summary>
    public void Check(ParsedFormula formula)
    {
        foreach (InvocationExpressionSyntax call in formula.Root.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
            if (call.Expression is MemberAccessExpressionSyntax access)
                Check(call, access);
    }

    private void Check(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access)
    {
        IReadOnlyList<CallSignature> candidates = Candidates(access);
        int receiver = IsOps(access.Expression) ? 0 : 1;
        var arguments = call.ArgumentList.Arguments;
        if (candidates.Count == 0 || candidates.Any(candidate => Fits(candidate, arguments, receiver)))
            return;
        CallSignature first = candidates[0];
        string name = access.Name.Identifier.ValueText;
        string forms = string.Join(" or ", candidates.Select(c => $"{name}({string.Join(", ", c.Parameters.Skip(receiver))})"));
        bool isExact = first.Required == first.Parameters.Count;
        string required = isExact ? "" : $", of which {first.Required - receiver} must be given";
        problems.Add(new(RuleIds.FormulaCall, access.Name.Span, [name, $"{forms}{required}"]));
    }

    private static bool Fits(CallSignature candidate, SeparatedSyntaxList<ArgumentSyntax> arguments, int receiver)
    {
        List<string> names = [.. candidate.Parameters.Skip(receiver)];
        int destination = candidate.HasDestination && receiver == 0 ? 1 : 0;
        if (!candidate.TakesList && arguments.Count > names.Count + destination)
            return false;
        HashSet<string> given = [.. arguments.Select(a => a.NameColon?.Name.Identifier.ValueText).OfType<string>()];
        int positional = arguments.Count - given.Count;
        bool known = given.All(name => names.Contains(name) || (destination == 1 && name == "destination"));
        return known && names.Take(candidate.Required - receiver).Skip(positional).All(given.Contains);
    }

    private IReadOnlyList<CallSignature> Candidates(MemberAccessExpressionSyntax access)
    {
        if (access.Name is not IdentifierNameSyntax name)
            return [];
        if (IsOps(access.Expression))
            return table.Find(name.Identifier.ValueText);
        return IsTensor(access.Expression) ? [.. table.Find(name.Identifier.ValueText).Where(c => c.HasMethod)] : [];
    }

    private bool IsTensor(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsTensor(inner.Expression),
        IdentifierNameSyntax name => scope.IsTensor(name.Identifier.ValueText),
        PrefixUnaryExpressionSyntax unary => IsTensor(unary.Operand),
        BinaryExpressionSyntax binary => IsArithmetic(binary) && (IsTensor(binary.Left) || IsTensor(binary.Right)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Candidates(access) is { Count: > 0 } found
            && found.All(candidate => candidate.ReturnsTensor),
        _ => false,
    };

    private static bool IsArithmetic(BinaryExpressionSyntax binary) => !binary.IsKind(SyntaxKind.CoalesceExpression)
        && !binary.IsKind(SyntaxKind.AsExpression) && !binary.IsKind(SyntaxKind.IsExpression)
        && !binary.IsKind(SyntaxKind.EqualsExpression) && !binary.IsKind(SyntaxKind.NotEqualsExpression);

    private static bool IsOps(ExpressionSyntax expression) => expression is IdentifierNameSyntax { Identifier.ValueText: "Ops" };
}
