namespace Arity.Runtime.Tests.RandomNumbers;

/// <summary>The beginning of a random call as <c>record_random.py</c> computed it.</summary>
public sealed record RecordedStream(string Formula, string DType, ulong Seed, ulong Offset, double[] Values)
{
    public override string ToString() => $"{Formula} {DType} seed {Seed} block {Offset}";
}
