namespace Arity.Ptx.Parsing;

/// <summary>Text that is not PTX.</summary>
/// <param name="message">What is wrong, without the place.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column, from 1.</param>
public sealed class PtxSyntaxException(string message, int line, int column)
    : Exception($"PTX ({line},{column}): {message}")
{
    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; } = message;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 1.</summary>
    public int Column { get; } = column;
}
