namespace Arity.Kernels.Cpu;

/// <summary>Copies a strided run of one element type into a strided run of another.</summary>
internal static unsafe class CastLoop<TFrom, TTo>
    where TFrom : unmanaged
    where TTo : unmanaged
{
    public static void Run(byte* source, long sourceStride, byte* destination, long destinationStride, long count)
    {
        if (sourceStride == sizeof(TFrom) && destinationStride == sizeof(TTo)) RunContiguous((TFrom*)source, (TTo*)destination, count);
        else if (sourceStride == 0 && destinationStride == sizeof(TTo)) RunFill(*(TFrom*)source, (TTo*)destination, count);
        else RunStrided(source, sourceStride, destination, destinationStride, count);
    }

    private static void RunContiguous(TFrom* source, TTo* destination, long count)
    {
        if (typeof(TFrom) == typeof(TTo))
        {
            Buffer.MemoryCopy(source, destination, count * sizeof(TTo), count * sizeof(TTo));
            return;
        }

        for (long i = 0; i < count; i++) destination[i] = NumericCast.Convert<TFrom, TTo>(source[i]);
    }

    private static void RunFill(TFrom value, TTo* destination, long count)
    {
        TTo converted = NumericCast.Convert<TFrom, TTo>(value);
        for (long i = 0; i < count; i++) destination[i] = converted;
    }

    private static void RunStrided(byte* source, long sourceStride, byte* destination, long destinationStride, long count)
    {
        for (long i = 0; i < count; i++)
        {
            *(TTo*)destination = NumericCast.Convert<TFrom, TTo>(*(TFrom*)source);
            source += sourceStride;
            destination += destinationStride;
        }
    }
}
