namespace Arity.Kernels.Cpu;

/// <summary>Reads picked elements; only their size matters.</summary>
/// <typeparam name="TBits">Any type of that size.</typeparam>
internal readonly unsafe struct GatherTransfer<TBits> : ITransfer
    where TBits : unmanaged
{
    public static bool WritesPicked => false;

    public static void Run(byte* picked, long pickedStride, byte* ordered, long orderedStride, long count)
        => CastLoop<TBits, TBits>.Run(picked, pickedStride, ordered, orderedStride, count);

    public static void Scatter(byte* picked, long* offsets, byte* ordered, long orderedStride, long count)
    {
        for (long i = 0; i < count; i++)
        {
            *(TBits*)ordered = *(TBits*)(picked + offsets[i]);
            ordered += orderedStride;
        }
    }
}
