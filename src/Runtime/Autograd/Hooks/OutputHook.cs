namespace Arity;

/// <summary>A function that sees, and may replace, the gradient of one output of a node.</summary>
/// <param name="outputIndex">Which output.</param>
/// <param name="function">Gives another gradient, or null to leave it.</param>
/// <param name="isLast">Whether it only reads, after all others have had their say.</param>
internal sealed class OutputHook(int outputIndex, Func<Tensor, Tensor?> function, bool isLast)
{
    public int OutputIndex { get; } = outputIndex;

    public bool IsLast { get; } = isLast;

    public Tensor? Invoke(Tensor gradient) => function(gradient);
}
