using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Arity.Kernels.Cpu;

/// <summary>Blocks of a random stream, one after the other in memory: <see cref="Philox.Generate(UInt128, ulong)"/> for many
/// counters.</summary>
internal static unsafe class PhiloxStream
{
    private const int Lanes = 4;

    /// <summary>Writes <see cref="RandomDriver.ChunkBlocks"/> blocks, the lower half of each first.</summary>
    [SkipLocalsInit]
    public static void Fill(RandomState state, ulong* halves)
    {
        if (!Avx2.IsSupported)
        {
            FillOneByOne(state, halves);
            return;
        }

        ulong* keys = stackalloc ulong[Philox.Rounds * 2];
        for (int round = 0; round < Philox.Rounds; round++)
        {
            keys[2 * round] = (uint)state.Seed + unchecked((uint)round * Philox.KeyStep0);
            keys[(2 * round) + 1] = (uint)(state.Seed >> 32) + unchecked((uint)round * Philox.KeyStep1);
        }

        // The lanes hold blocks 0, 2, 1, 3, because unpacking takes pairs from either half of a vector.
        for (uint b = 0; b < RandomDriver.ChunkBlocks; b += Lanes)
            Generate(Vector256.Create(unchecked(state.Offset + b)) + Vector256.Create(0UL, 2, 1, 3), keys, halves + (2 * b));
    }

    private static void FillOneByOne(RandomState state, ulong* halves)
    {
        for (uint b = 0; b < RandomDriver.ChunkBlocks; b++)
        {
            PhiloxBlock block = Philox.Generate(unchecked(state.Offset + b), state.Seed);
            (halves[2 * b], halves[(2 * b) + 1]) = (block.Low, block.High);
        }
    }

    // A word is the lower half of a lane. What the upper half holds does not matter: the multiplication ignores it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Generate(Vector256<ulong> block, ulong* keys, ulong* halves)
    {
        Vector256<uint> multiplier0 = Vector256.Create((ulong)Philox.Multiplier0).AsUInt32();
        Vector256<uint> multiplier1 = Vector256.Create((ulong)Philox.Multiplier1).AsUInt32();
        Vector256<ulong> x0 = block, x1 = block >>> 32, x2 = Vector256<ulong>.Zero, x3 = Vector256<ulong>.Zero;
        for (int round = 0; round < Philox.Rounds; round++)
        {
            Vector256<ulong> product0 = Avx2.Multiply(x0.AsUInt32(), multiplier0), product1 = Avx2.Multiply(x2.AsUInt32(), multiplier1);
            x0 = (product1 >>> 32) ^ x1 ^ Vector256.Create(keys[2 * round]);
            x1 = product1;
            x2 = (product0 >>> 32) ^ x3 ^ Vector256.Create(keys[(2 * round) + 1]);
            x3 = product0;
        }

        Vector256<ulong> word = Vector256.Create((ulong)uint.MaxValue);
        Vector256<ulong> low = (x0 & word) | (x1 << 32), high = (x2 & word) | (x3 << 32);
        Avx2.UnpackLow(low, high).Store(halves);
        Avx2.UnpackHigh(low, high).Store(halves + Lanes);
    }
}
