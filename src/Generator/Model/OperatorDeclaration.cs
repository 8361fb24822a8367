using Arity.Generator.Helpers;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Model;

/// <summary>One sound entry of Operators.yaml with every default filled in. Holds no position: see <see cref="SpanTable"/>.</summary>
public sealed record OperatorDeclaration
{
    /// <summary>The parsed schema.</summary>
    public required FunctionSchema Schema { get; init; }

    /// <summary>The family, whose defaults are already applied.</summary>
    public required OperatorFamily Family { get; init; }

    /// <summary>The name of the C# members, for example <c>LogSoftmax</c>.</summary>
    public required string CSharpName { get; init; }

    /// <summary>Where the work is done.</summary>
    public required ImplementationKind Implementation { get; init; }

    /// <summary>One dtype rule per output; empty when a composite states none and its family supplies none.</summary>
    public required EquatableArray<RuleExpression> Result { get; init; }

    /// <summary>One shape rule per output; empty when a view or a composite states none: then running it is the rule.</summary>
    public required EquatableArray<RuleExpression> Shape { get; init; }

    /// <summary>The dtype that kernels are instantiated for and inputs are cast to; null without kernels.</summary>
    public required RuleExpression? Compute { get; init; }

    /// <summary>The supported dtypes per backend, in table order; the backend is <c>*</c> for views and composites.</summary>
    public required EquatableArray<BackendDTypes> DTypes { get; init; }

    /// <summary>One kernel per backend; empty for views and composites.</summary>
    public required EquatableArray<BackendKernel> Kernels { get; init; }

    /// <summary>The C# method of a view, else null.</summary>
    public required string? View { get; init; }

    /// <summary>The C# method name or expression of a composite, else null.</summary>
    public required string? Composite { get; init; }

    /// <summary>Whether <see cref="Composite"/> is an expression rather than a method's name.</summary>
    public bool IsCompositeExpression => Composite is not null && !Names.IsDotted(Composite);

    /// <summary>How the kernels are called.</summary>
    public required KernelConvention Convention { get; init; }

    /// <summary>The class of the test row.</summary>
    public required OpInfoClass OpInfo { get; init; }

    /// <summary>The forms in which the operator can be called.</summary>
    public required Variants Variants { get; init; }

    /// <summary>The C# operator, else null.</summary>
    public required OperatorSymbol? Operator { get; init; }

    /// <summary>Further names, in Python's spelling.</summary>
    public required EquatableArray<string> Aliases { get; init; }

    /// <summary>The tags, the family's first.</summary>
    public required EquatableArray<string> Tags { get; init; }

    /// <summary>NumPy's name, for example <c>numpy.sinc</c>, or null.</summary>
    public required string? NumPy { get; init; }

    /// <summary>Hints for sample inputs.</summary>
    public required SampleHints Samples { get; init; }

    /// <summary>One sentence for the XML docs; may be empty.</summary>
    public required string Summary { get; init; }

    /// <summary>Further text for the XML docs; may be empty.</summary>
    public required string Remarks { get; init; }

    /// <summary>The formula for the XML docs; may be empty.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the operator differs from NumPy on purpose.</summary>
    public required EquatableArray<Divergence> Diverges { get; init; }

    /// <summary>Set when the operator is on its way out.</summary>
    public required Deprecation? Deprecated { get; init; }
}
