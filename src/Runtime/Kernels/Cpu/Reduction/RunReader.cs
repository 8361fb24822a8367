namespace Arity.Kernels.Cpu;

/// <summary>Reads the elements of an output in blocks: in place if they are a run of <typeparamref name="T"/>, else gathered.</summary>
internal readonly unsafe struct RunReader<T>(ReductionPlan* plan)
    where T : unmanaged
{
    private readonly delegate*<byte*, long, byte*, long, long, void> _cast = CastTable.Get(plan->InputType, DTypeOf<T>.Value);

    /// <summary>The most elements of a block: 4 KiB.</summary>
    public static int Block => 4096 / sizeof(T);

    /// <summary>Whether blocks of any length can be read in place.</summary>
    public bool IsDirect { get; } = plan->InputType == DTypeOf<T>.Value && plan->Reduced.Rank == 1 && plan->Reduced.Steps[0] == sizeof(T);

    /// <summary>Some elements of the output whose first element is at the origin; the buffer takes a <see cref="Block"/>.</summary>
    public T* Read(byte* origin, long from, long count, T* buffer)
    {
        if (IsDirect) return (T*)origin + from;
        Dims* dims = &plan->Reduced;
        if (dims->Rank == 1) _cast(origin + (from * dims->Steps[0]), dims->Steps[0], (byte*)buffer, sizeof(T), count);
        else Gather(origin, from, count, buffer);
        return buffer;
    }

    private void Gather(byte* origin, long from, long count, T* target)
    {
        Dims* dims = &plan->Reduced;
        var walk = new DimsWalk(dims, from);
        while (count > 0)
        {
            long run = Math.Min(count, walk.RowRemainder(dims));
            _cast(origin + walk.Offset, dims->Steps[0], (byte*)target, sizeof(T), run);
            walk.Advance(dims, run);
            target += run;
            count -= run;
        }
    }
}
