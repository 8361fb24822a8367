namespace Arity.Ptx.Checking;

/// <summary>Why an assembler would refuse a module.</summary>
/// <param name="Line">The line, from 1; 0 of the header.</param>
/// <param name="Message">What is wrong and what is expected.</param>
public sealed record PtxProblem(int Line, string Message);
