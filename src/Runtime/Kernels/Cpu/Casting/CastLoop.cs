using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Copies a strided run of one element type into a strided run of another.</summary>
/// <remarks>Not tiered, since a block loop calls it for short runs, which would take long to be noticed as hot.</remarks>
internal static unsafe class CastLoop<TFrom, TTo>
    where TFrom : unmanaged
    where TTo : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte* source, long sourceStride, byte* destination, long destinationStride, long count)
    {
        if (destinationStride != sizeof(TTo)) RunStrided(source, sourceStride, destination, destinationStride, count);
        else if (sourceStride == sizeof(TFrom)) RunContiguous((TFrom*)source, (TTo*)destination, count);
        else if (sourceStride == 0 && count > 0) RunFill(NumericCast.Convert<TFrom, TTo>(*(TFrom*)source), (TTo*)destination, count);
        else RunGather(source, sourceStride, (TTo*)destination, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunContiguous(TFrom* source, TTo* destination, long count)
    {
        long done = VectorCast<TFrom, TTo>.Run(source, destination, count);
        for (long i = done; i < count; i++) destination[i] = NumericCast.Convert<TFrom, TTo>(source[i]);
    }

    private static void RunFill(TTo value, TTo* destination, long count)
    {
        for (; count > int.MaxValue; count -= int.MaxValue)
        {
            new Span<TTo>(destination, int.MaxValue).Fill(value);
            destination += int.MaxValue;
        }

        new Span<TTo>(destination, (int)count).Fill(value);
    }

    private static void RunGather(byte* source, long stride, TTo* destination, long count)
    {
        if (typeof(TFrom) == typeof(TTo) && stride == 2 * sizeof(TTo))
        {
            long done = EveryOther.Copy((TTo*)source, destination, count);
            source += done * stride;
            destination += done;
            count -= done;
        }

        RunStrided(source, stride, (byte*)destination, sizeof(TTo), count);
    }

    // Four at a time: the loads of one step do not wait for the additions of the one before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunStrided(byte* source, long sourceStride, byte* destination, long destinationStride, long count)
    {
        for (; count >= 4; count -= 4)
        {
            TTo a = Load(source), b = Load(source + sourceStride);
            TTo c = Load(source + (2 * sourceStride)), d = Load(source + (3 * sourceStride));
            *(TTo*)destination = a;
            *(TTo*)(destination + destinationStride) = b;
            *(TTo*)(destination + (2 * destinationStride)) = c;
            *(TTo*)(destination + (3 * destinationStride)) = d;
            source += 4 * sourceStride;
            destination += 4 * destinationStride;
        }

        for (; count > 0; count--)
        {
            *(TTo*)destination = Load(source);
            source += sourceStride;
            destination += destinationStride;
        }
    }

    private static TTo Load(byte* source) => NumericCast.Convert<TFrom, TTo>(*(TFrom*)source);
}
