using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arity.Generator.Derivatives;

/// <summary>Recognises reads of a tensor that need its metadata only.</summary>
public static class MetadataReads
{
    private static readonly HashSet<string> Members = ["Shape", "DType", "Rank", "Device", "ElementCount", "ZerosLike"];

    /// <summary>How much of the tensor is read where its name stands.</summary>
    public static VariableUse UseOf(IdentifierNameSyntax name) => IsMetadata(name) ? VariableUse.Metadata : VariableUse.Values;

    private static bool IsMetadata(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name && Members.Contains(access.Name.Identifier.ValueText),
        ConditionalAccessExpressionSyntax access =>
            access.Expression == name && FirstBinding(access.WhenNotNull) is { } member && Members.Contains(member),
        IsPatternExpressionSyntax pattern => IsNullPattern(pattern.Pattern),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } } =>
            call.ToString() == "TensorMetadata.Of",
        _ => false,
    };

    private static string? FirstBinding(ExpressionSyntax expression) => expression.DescendantNodesAndSelf()
        .OfType<MemberBindingExpressionSyntax>().FirstOrDefault()?.Name.Identifier.ValueText;

    private static bool IsNullPattern(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax not => IsNullPattern(not.Pattern),
        ConstantPatternSyntax constant => constant.Expression.IsKind(SyntaxKind.NullLiteralExpression),
        _ => false,
    };
}
