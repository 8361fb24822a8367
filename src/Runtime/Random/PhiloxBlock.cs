namespace Arity;

/// <summary>The 128 random bits of one Philox counter.</summary>
/// <param name="X0">The first word.</param>
/// <param name="X1">The second word.</param>
/// <param name="X2">The third word.</param>
/// <param name="X3">The fourth word.</param>
public readonly record struct PhiloxBlock(uint X0, uint X1, uint X2, uint X3)
{
    /// <summary>The first two words as one number, the first being the lower half.</summary>
    public ulong Low => X0 | ((ulong)X1 << 32);

    /// <summary>The last two words as one number, the third being the lower half.</summary>
    public ulong High => X2 | ((ulong)X3 << 32);
}
