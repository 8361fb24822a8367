namespace Arity.Generator.Pipeline;

/// <summary>An operator with its derivative.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Derivative">Its derivative, or null.</param>
public sealed record JoinedOperator(OperatorEntry Operator, DerivativeEntry? Derivative)
{
    /// <summary>Looks up the derivative of an operator.</summary>
    public static JoinedOperator Create((OperatorEntry Operator, DerivativeLookup Derivatives) input, CancellationToken cancellation)
        => new(input.Operator, input.Derivatives.Find(input.Operator.Read.Summary?.FullName));
}
