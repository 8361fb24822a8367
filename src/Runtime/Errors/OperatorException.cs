namespace Arity;

/// <summary>The base of what a wrong operator call throws: it names the operator, the argument and the remedy.</summary>
/// <param name="operatorName">The operator as declared, for example <c>add</c>.</param>
/// <param name="argument">The argument at fault, or null when several are.</param>
/// <param name="message">What was wrong with which shapes and dtypes, and what to do instead.</param>
public abstract class OperatorException(string operatorName, string? argument, string message)
    : ArgumentException($"{operatorName}: {message}", argument)
{
    /// <summary>The operator as declared, for example <c>add</c>.</summary>
    public string Operator { get; } = operatorName;
}
