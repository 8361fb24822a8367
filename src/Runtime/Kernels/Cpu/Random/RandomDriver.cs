using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Fills tensors from a random stream in chunks of fixed size, so that the split over threads cannot change a value.</summary>
internal static unsafe class RandomDriver
{
    /// <summary>The blocks that a formula turns into elements at a time.</summary>
    public const int ChunkBlocks = 128;

    private const long GrainBlocks = 2048;

    /// <summary>How many elements of a type a block gives.</summary>
    public static int PerBlock<T>()
        where T : unmanaged => sizeof(T) == sizeof(double) ? 2 : 4;

    public static void Run<T, TFormula>(RandomGenerator? generator, Tensor destination)
        where T : unmanaged
        where TFormula : struct, IRandomFormula<T>
    {
        Tensor target = destination.IsContiguous
            ? destination
            : Tensor.Allocate(in destination.ShapeRef, destination.DType, destination.Device);
        long blocks = (target.ElementCount + PerBlock<T>() - 1) / PerBlock<T>();
        RandomState state = (generator ?? RandomGenerator.Default).Advance((ulong)blocks);
        fixed (byte* first = &target.HostReference)
        {
            var body = new Body<T, TFormula>(state, (T*)first, target.ElementCount);
            ParallelFor.Run(blocks, GrainBlocks, ref body, ChunkBlocks);
        }

        GC.KeepAlive(target);
        if (ReferenceEquals(target, destination)) return;
        CopyKernel.Run(target, destination);
        target.Dispose();
    }

    private readonly struct Body<T, TFormula>(RandomState state, T* first, long count) : IRangeBody
        where T : unmanaged
        where TFormula : struct, IRandomFormula<T>
    {
        [SkipLocalsInit]
        public void Invoke(long begin, long end)
        {
            int perChunk = ChunkBlocks * PerBlock<T>();
            T* last = stackalloc T[perChunk];
            for (long block = begin; block < end; block += ChunkBlocks)
            {
                RandomState chunk = state with { Offset = unchecked(state.Offset + (ulong)block) };
                long element = block * PerBlock<T>();
                long room = count - element;
                TFormula.Invoke(chunk, room >= perChunk ? first + element : last);
                if (room < perChunk) new ReadOnlySpan<T>(last, (int)room).CopyTo(new Span<T>(first + element, (int)room));
            }
        }
    }
}
