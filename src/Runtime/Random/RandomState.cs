namespace Arity;

/// <summary>Where a random call begins in the stream; all that a kernel needs to know.</summary>
/// <param name="Seed">The Philox key.</param>
/// <param name="Offset">The number of the call's first 128-bit block, the Philox counter.</param>
public readonly record struct RandomState(ulong Seed, ulong Offset);
