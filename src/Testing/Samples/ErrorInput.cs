namespace Arity.Testing;

/// <summary>A call that must throw before it writes anything.</summary>
/// <param name="Sample">The arguments.</param>
/// <param name="Error">The exact type of exception.</param>
/// <param name="MessagePart">What the message must contain.</param>
public sealed record ErrorInput(SampleInput Sample, Type Error, string MessagePart);
