using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Arity;

/// <summary>A stream of random numbers that is the same on every device and for every number of threads.</summary>
/// <remarks>
/// <para>The stream is a sequence of 128-bit blocks: block b is <see cref="Philox.Generate(UInt128, ulong)"/> of the counter b under the
/// key
/// <see cref="Seed"/>. A call takes the next blocks, n elements to a block, so that element i of the call (row-major) comes from block
/// <see cref="Offset"/> + i / n and from its part i mod n. With words x0 to x3 and wide words y0 = x0 + 2^32 x1, y1 = x2 + 2^32 x3:</para>
/// <para>Uniform, float32, n = 4: (xk >> 8) 2^-24. float16: (xk >> 21) 2^-11. bfloat16: (xk >> 24) 2^-8. float64, n = 2: (yk >> 11) 2^-53.
/// All are multiples of the step that the dtype has just below 1, so none rounds to 1.</para>
/// <para>Normal, by Box and Muller: two uniforms u in (0, 1] and v in [0, 1) give √(-2 ln u) cos 2πv and √(-2 ln u) sin 2πv, computed in
/// float64 and rounded once to the dtype. float64, n = 2: u = ((y0 >> 11) + 1) 2^-53, v = (y1 >> 11) 2^-53 give parts 0 and 1. Other
/// dtypes, n = 4: u = (x0 + 1) 2^-32, v = x1 2^-32 give parts 0 and 1, and x2, x3 give parts 2 and 3 in the same way.</para>
/// </remarks>
public sealed class RandomGenerator
{
    private readonly Lock _gate = new();
    private RandomState _state;

    /// <summary>A stream from its beginning.</summary>
    /// <param name="seed">Any number; equal seeds give equal streams.</param>
    public RandomGenerator(ulong seed) => _state = new RandomState(seed, 0);

    /// <summary>
    /// The generator of calls that name none; its seed differs from process to process until <see cref="ManualSeed"/> sets it.
    /// </summary>
    public static RandomGenerator Default { get; } = new(MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(sizeof(ulong))));

    /// <summary>The key of the stream.</summary>
    public ulong Seed => State.Seed;

    /// <summary>The number of the next block.</summary>
    public ulong Offset => State.Offset;

    /// <summary>Where the next call begins. Setting it repeats or skips part of a stream.</summary>
    public RandomState State
    {
        get
        {
            lock (_gate) return _state;
        }

        set
        {
            lock (_gate) _state = value;
        }
    }

    /// <summary>Begins the stream of a seed.</summary>
    public void ManualSeed(ulong seed) => State = new RandomState(seed, 0);

    /// <summary>Takes blocks out of the stream; safe to call from several threads.</summary>
    /// <param name="blocks">How many blocks the caller will use.</param>
    /// <returns>Where they begin.</returns>
    public RandomState Advance(ulong blocks)
    {
        lock (_gate)
        {
            RandomState begin = _state;
            _state = begin with { Offset = unchecked(begin.Offset + blocks) };
            return begin;
        }
    }
}
