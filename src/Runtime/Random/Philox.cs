using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>
/// Philox 4x32-10: a keyed bijection of 128-bit counters whose values pass every statistical test, so that any element of a random
/// stream can be computed on its own, on any thread or device.
/// </summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3 (2011); multipliers and key steps are
/// theirs.
/// </remarks>
public static class Philox
{
    internal const int Rounds = 10;
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint KeyStep0 = 0x9E3779B9;
    internal const uint KeyStep1 = 0xBB67AE85;

    /// <summary>The random bits of a counter.</summary>
    /// <param name="counter">The counter; its lowest 32 bits are the first word.</param>
    /// <param name="key">The key; its lower 32 bits are the first word.</param>
    public static PhiloxBlock Generate(UInt128 counter, ulong key)
    {
        ulong low = (ulong)counter, high = (ulong)(counter >> 64);
        return Generate((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32), key);
    }

    /// <summary>The random bits of a block of a stream: its number is the counter, the seed is the key.</summary>
    internal static PhiloxBlock Generate(ulong block, ulong seed) => Generate((uint)block, (uint)(block >> 32), 0, 0, seed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PhiloxBlock Generate(uint x0, uint x1, uint x2, uint x3, ulong key)
    {
        uint key0 = (uint)key, key1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * x0;
            ulong product1 = (ulong)Multiplier1 * x2;
            (x0, x1) = ((uint)(product1 >> 32) ^ x1 ^ key0, (uint)product1);
            (x2, x3) = ((uint)(product0 >> 32) ^ x3 ^ key1, (uint)product0);
            key0 += KeyStep0;
            key1 += KeyStep1;
        }

        return new PhiloxBlock(x0, x1, x2, x3);
    }
}
