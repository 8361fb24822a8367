namespace Arity;

/// <summary>A function that sees, and may replace, the gradients that a node computed for its inputs.</summary>
/// <param name="function">Gives other gradients, or null to leave them.</param>
internal sealed class InputHook(Func<Tensor?[], Tensor?[]?> function)
{
    public Tensor?[]? Invoke(Tensor?[] gradients) => function(gradients);
}
