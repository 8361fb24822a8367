namespace Arity.Kernels.Cpu;

/// <summary>What the bitwise operators share: bits do not care what type they belong to.</summary>
internal static class Bits
{
    private const int Block = 64;

    /// <summary>Combines a run with one number, repeated block by block; for operators whose operands may change places.</summary>
    public static void Repeat<T, TOperator>(ReadOnlySpan<T> x, T y, Span<T> destination)
        where T : unmanaged
        where TOperator : struct, IBinaryOperator<T, T>
    {
        Span<T> repeated = stackalloc T[Block];
        repeated.Fill(y);
        for (int i = 0; i < x.Length; i += Block)
        {
            int count = Math.Min(Block, x.Length - i);
            TOperator.Invoke(x.Slice(i, count), repeated[..count], destination.Slice(i, count));
        }
    }
}
